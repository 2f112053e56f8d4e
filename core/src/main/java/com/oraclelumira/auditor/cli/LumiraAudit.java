package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.compose.schema.ComposeSchema;
import com.oraclelumira.auditor.report.Tool;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line's entry. Each subcommand is one row of the table below. */
@Command(
        name = "lumira-audit",
        description = "Is what runs on the Docker host what is in git, and is either of them unsafe?",
        mixinStandardHelpOptions = true,
        versionProvider = LumiraAudit.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong input or",
            "incomplete.",
            "LUMIRA_DEBUG=1 in the environment shows the stack trace of an internal error."
        })
public final class LumiraAudit {

    /** Nothing to act on. */
    static final int OK = 0;
    /** There are findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** The input is wrong, or something needed could not be read. */
    static final int FAILED = 2;

    /** By name, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("audit", AuditCommand.class);
        COMMANDS.put("lint", LintCommand.class);
        COMMANDS.put("config", ConfigCommand.class);
        COMMANDS.put("snapshot", SnapshotCommand.class);
        COMMANDS.put("rules", RulesCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
    }

    /** The commands that read Compose files whatever their arguments are. */
    private static final Set<String> LOADING = Set.of("audit", "config", "lint");

    public static void main(String[] args) {
        // standard error is for our own messages: libraries log nowhere, and SLF4J need not say so
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (Utf8Locale.isNeeded(args)) {
            Utf8Locale.again().ifPresent(System::exit);
        }
        if (args.length > 0 && LOADING.contains(args[0])) {
            ComposeSchema.preload();
        }
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs a command with these writers and returns its exit status; never throws. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = commands(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Refusal())
                .setExecutionExceptionHandler(new Failure());
        if (args.length == 0) {
            commands.usage(err);
            return FAILED;
        }
        int status = commands.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** All commands; only the one named where it comes first, since each costs a cold start the reading of its options. */
    private static CommandLine commands(String[] args) {
        CommandLine commands = new CommandLine(new LumiraAudit());
        Class<?> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        for (Class<?> command : named == null ? COMMANDS.values() : List.of(named)) {
            commands.addSubcommand(command);
        }
        return commands;
    }

    /** What is said of wrong arguments. A class: a lambda would keep picocli out of the launcher's archive of classes. */
    private static final class Refusal implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException exception, String[] args) {
            return refuse(exception);
        }
    }

    /** What is said of a command that failed; a class for the same reason. */
    private static final class Failure implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
            return failed(exception, command);
        }
    }

    private static int refuse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("error: " + exception.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
            command.getErr().println("see " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return FAILED;
    }

    private static int failed(Exception exception, CommandLine command) {
        if (exception instanceof Utf8Locale.NeededException) {
            return Utf8Locale.again().orElse(FAILED);
        }
        if (exception instanceof CommandFailure failure) {
            failure.messages().forEach(message -> command.getErr().println("error: " + message));
            return FAILED;
        }
        command.getErr()
                .println("error: internal error (" + exception.getClass().getSimpleName()
                        + "); this is a bug, please report it with the command that shows it");
        if ("1".equals(System.getenv("LUMIRA_DEBUG"))) {
            exception.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Tool.NAME + " " + Tool.version()};
        }
    }
}
