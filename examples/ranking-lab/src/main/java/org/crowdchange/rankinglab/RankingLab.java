package org.crowdchange.rankinglab;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the ranking lab. */
@Command(
        name = "ranking-lab",
        mixinStandardHelpOptions = true,
        description = "Ranks files of votes with every method of crowd and verifies the results of other programs.",
        subcommands = {VerifyCommand.class})
public final class RankingLab {

    private RankingLab() {}

    /** Runs a command and exits with its code: 0 done, 1 something failed, 2 the words of the call are off. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RankingLab());
    }
}
