package org.crowdchange.rankinglab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.rankinglab.input.InputFormat;
import org.crowdchange.rankinglab.input.InputFormats;
import org.crowdchange.tally.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ranks a file. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = "Ranks the items of a file of votes, ballots, comparisons or budgets.")
final class RankCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--method", paramLabel = "ID", required = true, description = "the method; \"methods\" lists them")
    private String method = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a parameter of the method; may be given several times")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "the file; one that ends in .gz is unpacked")
    private Path input = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = FormatIds.class,
            description = "the format of the file: ${COMPLETION-CANDIDATES}; guessed where only one fits")
    private @Nullable String format;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Option(names = "--explain", description = "say of every item why it stands where it stands")
    private boolean explain;

    @Override
    public Integer call() {
        RankingMethod<?> chosen = chosen();
        DataFile file = DataFile.read(input);
        InputFormat reader = format == null ? InputFormats.guess(file, chosen.tallyType()) : InputFormats.find(format);
        Ranking ranking;
        try (ProgressBar progress = Progress.bar(chosen.id())) {
            ranking = rank(chosen, reader, file);
            progress.step();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RankingReport.json(chosen, input.toString(), ranking, explain));
        } else {
            RankingReport.print(chosen, input.toString(), ranking, explain, out);
        }
        out.flush();
        return 0;
    }

    private RankingMethod<?> chosen() {
        try {
            return Parameters.with(Catalogue.complete().find(method), parameters);
        } catch (IllegalArgumentException e) {
            // A value that the method does not accept.
            throw new ParameterException(spec.commandLine(), "--set: " + e.getMessage(), e);
        }
    }

    private static <T extends Tally<T>> Ranking rank(RankingMethod<T> method, InputFormat format, DataFile file) {
        return method.rank(format.read(file, method.tallyType()));
    }

    /** The ids of all formats, for help and completion. */
    static final class FormatIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return InputFormats.all().stream().map(InputFormat::id).iterator();
        }
    }
}
