package org.crowdchange.rankinglab.input;

import java.time.Instant;
import java.util.Map;
import org.crowdchange.insight.OpinionMap;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.LabelsReader;
import org.crowdchange.lab.data.PolisLog;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.LabelTally;
import org.crowdchange.tally.OpinionMatrix;
import org.crowdchange.tally.OpinionTally;

/** Formats of files that say who thinks what of which item. */
final class OpinionFormats {
    /**
     * {@code participants-votes.csv} or {@code votes.csv} of a Polis export. Without groups in it, those of the opinion
     * map.
     */
    static final InputFormat POLIS = InputFormat.of(
                    "polis",
                    "participants-votes.csv or votes.csv of a Polis export",
                    file -> isMatrix(file) || file.text().startsWith("timestamp,datetime,comment-id,voter-id,"))
            .giving(OpinionTally.class, file -> opinions(file).totals())
            .giving(OpinionMatrix.class, OpinionFormats::opinions)
            .giving(GroupedOpinionTally.class, OpinionFormats::grouped)
            .giving(ApprovalTally.class, file -> Approvals.of(opinions(file)));

    /** Labels with their workers and tasks. */
    static final InputFormat LABELS = InputFormat.of(
                    "labels",
                    "comma-separated values with the columns worker, task and label",
                    file -> file.text().startsWith(String.join(",", LabelsReader.COLUMNS)))
            .giving(LabelTally.class, LabelsReader::read);

    // Whether a file is from the future is nobody's business here.
    private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private OpinionFormats() {}

    private static boolean isMatrix(DataFile file) {
        return file.text().startsWith("participant,");
    }

    private static OpinionMatrix opinions(DataFile file) {
        return isMatrix(file)
                ? PolisMatrix.read(file).opinions()
                : PolisLog.read(file, ANY_TIME).opinions();
    }

    private static GroupedOpinionTally grouped(DataFile file) {
        Map<String, String> groups = isMatrix(file) ? PolisMatrix.read(file).groups() : Map.of();
        OpinionMatrix opinions = opinions(file);
        return opinions.grouped(groups.isEmpty() ? OpinionMap.of(opinions).groups() : groups);
    }
}
