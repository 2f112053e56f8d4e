package com.oraclelumira.auditor.cli;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleExample;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lumira-audit rules}: shows the rules, and runs the examples of a user's own. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCommand.ListCommand.class, RulesCommand.TestCommand.class},
        description = "Shows which rules judge and why, or runs the examples of rules of your own.",
        footer = {
            "",
            "Examples:",
            "  lumira-audit rules list --rule-settings lumira-rules.yaml",
            "  lumira-audit rules test our-rules"
        })
final class RulesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = requireNonNull(spec, "picocli sets it");
        own.commandLine().usage(own.commandLine().getErr());
        return LumiraAudit.FAILED;
    }

    /** {@code rules list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists every rule: whether it judges, its severity, its pack, and who says so.")
    static final class ListCommand implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private RuleOptions rules = new RuleOptions();

        @Override
        public Integer call() {
            PrintWriter out =
                    requireNonNull(spec, "picocli sets it").commandLine().getOut();
            RuleSettings settings = rules.settings();
            List<RulePack> written = rules.packs();
            for (RulePack pack : changed(settings, written)) {
                pack.rules().forEach(rule -> out.println(line(pack, rule, settings)));
            }
            return LumiraAudit.OK;
        }

        private static List<RulePack> changed(RuleSettings settings, List<RulePack> written) {
            try {
                List<RulePack> packs = settings.applied(written);
                // an expression that is refused is told here, too
                return new RuleEngine(packs).packs();
            } catch (RuleException e) {
                throw RuleOptions.refused(e);
            }
        }

        private static String line(RulePack pack, Rule rule, RuleSettings settings) {
            return String.format(
                    "%-24s %-3s %-8s %-10s %-11s %s  %s",
                    rule.id(),
                    rule.enabled() ? "on" : "off",
                    rule.severity().id(),
                    rule.scope().id(),
                    pack.id(),
                    rule.location().file(),
                    RuleOptions.saidBy(settings, pack, rule));
        }
    }

    /** {@code rules test}. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Runs the examples of the rule packs in a folder.",
            footer = {"", "Exit status: 0 all as they say, 1 some are not, 2 the packs cannot be read."})
    static final class TestCommand implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "folder with a pack, or with folders of packs")
        private Path folder = Path.of("");

        @Override
        public Integer call() {
            PrintWriter out =
                    requireNonNull(spec, "picocli sets it").commandLine().getOut();
            List<RulePack> packs = RuleOptions.read(folder);
            try {
                RuleEngine engine = new RuleEngine(packs);
                int run = 0;
                int wrong = 0;
                for (RulePack pack : packs) {
                    for (Rule rule : pack.rules()) {
                        for (RuleExample example : rule.examples()) {
                            run++;
                            wrong += isAsSaid(engine, rule, example, out) ? 0 : 1;
                        }
                    }
                }
                out.println(run + " examples, " + wrong + " not as they say");
                return wrong == 0 ? LumiraAudit.OK : LumiraAudit.FINDINGS;
            } catch (RuleException e) {
                throw RuleOptions.refused(e);
            }
        }

        private static boolean isAsSaid(RuleEngine engine, Rule rule, RuleExample example, PrintWriter out)
                throws RuleException {
            RuleExample.Verdict verdict = engine.examine(rule, example);
            boolean isAsSaid = verdict == example.verdict();
            if (!isAsSaid) {
                out.println(example.location() + ": " + rule.id() + ": comes to " + verdict.id() + "; the example says "
                        + example.verdict().id());
            }
            return isAsSaid;
        }
    }
}
