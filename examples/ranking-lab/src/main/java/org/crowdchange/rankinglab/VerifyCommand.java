package org.crowdchange.rankinglab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.crowdchange.rankinglab.golden.CaseResult;
import org.crowdchange.rankinglab.golden.CaseResult.Status;
import org.crowdchange.rankinglab.golden.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of a folder and prints how they came out, algorithm by algorithm. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Runs every case of every crowd-golden/1 file in a folder; exits with 0 only if none failed.")
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "where the files are")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<CaseResult> results;
        try (ProgressBar progress = Progress.bar("cases")) {
            results = new Verification().run(folder, result -> progress.step());
        }
        results.stream()
                .collect(Collectors.groupingBy(CaseResult::algorithm, TreeMap::new, Collectors.toList()))
                .forEach((algorithm, cases) -> {
                    out.printf(
                            "%-45s %4d passed %4d failed %4d unsupported%n",
                            algorithm,
                            count(cases, Status.PASSED),
                            count(cases, Status.FAILED),
                            count(cases, Status.UNSUPPORTED));
                    for (CaseResult each : cases) {
                        if (each.status() != Status.PASSED) {
                            out.printf("  %s %s%n", each.status().name().toLowerCase(Locale.ROOT), each.id());
                            each.reasons().stream().limit(SHOWN).forEach(reason -> out.println("    " + reason));
                            if (each.reasons().size() > SHOWN) {
                                out.printf("    and %d more%n", each.reasons().size() - SHOWN);
                            }
                        }
                    }
                });
        long failed = count(results, Status.FAILED);
        out.printf(
                "{\"passed\":%d,\"failed\":%d,\"unsupported\":%d}%n",
                count(results, Status.PASSED), failed, count(results, Status.UNSUPPORTED));
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static long count(List<CaseResult> results, Status status) {
        return results.stream().filter(each -> each.status() == status).count();
    }
}
