package org.crowdchange.rankinglab;

import java.util.Set;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.model.CrowdException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line of the ranking lab. */
@Command(
        name = "ranking-lab",
        mixinStandardHelpOptions = true,
        description = "Ranks files of votes with every method of crowd and verifies the results of other programs.",
        subcommands = {MethodsCommand.class, RankCommand.class, VerifyCommand.class})
public final class RankingLab {
    /** What is wrong with the words or the file of a call, told in a sentence and not in a stack trace. */
    private static final Set<Class<? extends RuntimeException>> MISTAKES =
            Set.of(CrowdException.class, DataFormatException.class);

    private RankingLab() {}

    /** Runs a command and exits with its code: 0 done, 1 something failed, 2 the words of the call are off. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new RankingLab());
        commandLine.setExecutionExceptionHandler((exception, command, result) -> {
            if (MISTAKES.stream().anyMatch(each -> each.isInstance(exception))) {
                command.getErr().println(exception.getMessage());
                return ExitCode.USAGE;
            }
            exception.printStackTrace(command.getErr());
            return ExitCode.SOFTWARE;
        });
        return commandLine;
    }
}
