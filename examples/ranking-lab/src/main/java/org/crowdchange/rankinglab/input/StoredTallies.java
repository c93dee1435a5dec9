package org.crowdchange.rankinglab.input;

import java.util.Map;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.BudgetTally;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.LabelTally;
import org.crowdchange.tally.OpinionMatrix;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.PairwiseTally;
import org.crowdchange.tally.RankedTally;
import org.crowdchange.tally.ScoreBallotTally;
import org.crowdchange.tally.ScoreTally;
import org.crowdchange.tally.Tally;
import org.crowdchange.tally.TallyForm;

/** Tallies as crowd itself stores them, in JSON. */
final class StoredTallies {
    private static final Map<Class<?>, TallyForm<?>> FORMS = Map.ofEntries(
            Map.entry(OpinionTally.class, OpinionTally.FORM),
            Map.entry(OpinionMatrix.class, OpinionMatrix.FORM),
            Map.entry(GroupedOpinionTally.class, GroupedOpinionTally.FORM),
            Map.entry(ScoreTally.class, ScoreTally.FORM),
            Map.entry(ScoreBallotTally.class, ScoreBallotTally.FORM),
            Map.entry(PairwiseTally.class, PairwiseTally.FORM),
            Map.entry(ComparisonLog.class, ComparisonLog.FORM),
            Map.entry(RankedTally.class, RankedTally.FORM),
            Map.entry(ApprovalTally.class, ApprovalTally.FORM),
            Map.entry(BudgetTally.class, BudgetTally.FORM),
            Map.entry(LabelTally.class, LabelTally.FORM));

    private StoredTallies() {}

    static InputFormat format() {
        InputFormat format = InputFormat.of(
                "tally",
                "a tally as crowd stores it, in JSON",
                file -> file.text().startsWith("{\"tally\":"));
        for (Map.Entry<Class<?>, TallyForm<?>> each : FORMS.entrySet()) {
            format = format.givingAny(each.getKey(), file -> read(each.getValue(), file));
        }
        return format;
    }

    private static Tally<?> read(TallyForm<?> form, DataFile file) {
        try {
            return form.fromJson(file.text());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "--input", file.name(), "a stored tally of the kind " + form.kind() + " (" + e.getMessage() + ")");
        }
    }
}
