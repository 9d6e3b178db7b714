package dev.millrace.local.ledger;

import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.local.cli.Errors;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./millrace ledger`: looks at the record of every decision.
@Command(
        name = "millrace ledger",
        mixinStandardHelpOptions = true,
        description = "Verifies, shows and replays the decisions on record, here or in AWS.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            VerifyCommand.class,
            ShowCommand.class,
            ReplayCommand.class,
            WhatIfCommand.class
        },
        footer = {"", "Exit status: 0 all is well, 1 it is not, or it could not be told, 2 wrong usage."})
public final class LedgerCommand {

    private LedgerCommand() {}

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        if (System.getenv(PoliciesFolder.VARIABLE) == null) {
            System.setProperty(
                    PoliciesFolder.VARIABLE, home().resolve("layers/policies").toString());
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LedgerCommand()).setExecutionExceptionHandler(new Errors());
    }

    static Path home() {
        return Path.of(System.getProperty("millrace.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
