package org.crowdchange.rankinglab.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crowdchange.rankinglab.golden.CaseResult.Status;

/** Runs the cases of a folder. */
public final class Verification {
    private static final List<Family> FAMILIES = List.of(
            new CondorcetCases(),
            new EliminationCases(),
            new BucklinCases(),
            new StvCases(),
            new SequentialCases(),
            new PosteriorCases(),
            new PlackettLuceCases(),
            new PairwiseCases(),
            new CommitteeCases(),
            new BudgetCases(),
            new MetricCases(),
            new OffPolicyCases(),
            new IntervalCases(),
            new FeedCases(),
            new PolisCases(),
            new BridgingCases(),
            new LabelCases());

    private final Map<String, Check> checks = new HashMap<>();

    /** A verification with the checks of all families. */
    public Verification() {
        for (Family family : FAMILIES) {
            family.checks().forEach((algorithm, check) -> {
                if (checks.put(algorithm, check) != null) {
                    throw new IllegalStateException("two checks for " + algorithm);
                }
            });
        }
    }

    /**
     * Runs every case of every file of the schema in a folder.
     *
     * @param onCase told of each result as it comes
     * @return the results in the order of the files and their cases
     * @throws org.crowdchange.model.InvalidInputException if there is no such folder or no such file in it
     */
    public List<CaseResult> run(Path folder, Consumer<CaseResult> onCase) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (GoldenCase golden : GoldenFolder.read(folder)) {
            CaseResult result = run(golden);
            results.add(result);
            onCase.accept(result);
        }
        return results;
    }

    private CaseResult run(GoldenCase golden) {
        Check check = checks.get(golden.algorithm());
        if (check == null) {
            return result(golden, Status.UNSUPPORTED, List.of("the algorithm \"" + golden.algorithm() + "\""));
        }
        Differences differences = new Differences(Tolerance.of(golden.tolerance()));
        try {
            check.run(golden, differences);
        } catch (UnsupportedCaseException e) {
            return result(golden, Status.UNSUPPORTED, List.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // A case that breaks the computation has failed; the others go on.
            return result(golden, Status.FAILED, List.of(e.toString()));
        }
        List<String> found = differences.found();
        return result(golden, found.isEmpty() ? Status.PASSED : Status.FAILED, found);
    }

    private static CaseResult result(GoldenCase golden, Status status, List<String> reasons) {
        return new CaseResult(golden.id(), golden.algorithm(), status, reasons);
    }
}
