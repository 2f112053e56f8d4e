package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.drift.property.Form.FLAG;
import static com.oraclelumira.auditor.drift.property.Form.TEXT;
import static com.oraclelumira.auditor.model.Severity.HIGH;
import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where logs go, and what happens when the container ends. */
final class LoggingLifecycleProperties {

    private static final String NO = "no";
    private static final String ON_FAILURE = "on-failure";

    static final List<Property<ContainerPair>> TABLE = List.of(
            Scalar.of("logging.driver", TEXT, "/HostConfig/LogConfig/Type", MEDIUM)
                    .unset("the daemon's logging driver", LoggingLifecycleProperties::logDriver)
                    .reading(LoggingLifecycleProperties::liveLogDriver)
                    .review(LoggingLifecycleProperties::unlessOfDeployer),
            Listed.map("logging.options", "/HostConfig/LogConfig/Config", LOW, UnaryOperator.identity())
                    .review(Reviews.both(
                            LoggingLifecycleProperties::unlessOfDeployer,
                            Reviews.daemonItems(LoggingLifecycleProperties::logOptions))),
            Scalar.of("restart", TEXT, "/HostConfig/RestartPolicy", HIGH)
                    .keys("deploy.restart_policy", "restart")
                    .unset(NO, LoggingLifecycleProperties::restart)
                    .reading(LoggingLifecycleProperties::liveRestart)
                    .liveUpdatable(),
            Scalar.of("auto_remove", FLAG, "/HostConfig/AutoRemove", MEDIUM)
                    .keys()
                    .unset("false"));

    private LoggingLifecycleProperties() {}

    private static Desired logDriver(ContainerPair pair) {
        return Desired.daemon(pair.engine().info("LoggingDriver").or(() -> Optional.of("json-file")));
    }

    /** The live driver; of an engine whose default is not known, nothing but the default can be told. */
    private static String liveLogDriver(ContainerPair pair) {
        String driver = Nodes.text(pair.at("/HostConfig/LogConfig/Type"));
        boolean undeclared = pair.node("logging", "driver").isEmpty();
        boolean defaultUnknown =
                pair.engine().info("LoggingDriver").isEmpty() || pair.engine().isPodman();
        return (driver.isEmpty() || (undeclared && defaultUnknown && !driver.equals("none")))
                ? logDriver(pair).text().orElse("")
                : driver;
    }

    /** Logs that go where the deployer sends them, when it is told to, may do so rightly: no file of git tells. */
    private static Comparison unlessOfDeployer(
            ContainerPair pair, Judge judge, Desired desired, Comparison comparison) {
        return pair.deployer().mayLog(pair.container())
                ? judge.unverifiable(
                        desired, comparison.live(), pair.deployer().title() + " may have sent the logs there")
                : comparison;
    }

    private static List<String> logOptions(LiveContainer container) {
        return Listed.pairs(Nodes.fields(container.at("/HostConfig/LogConfig/Config")), UnaryOperator.identity());
    }

    /** The policy of {@code deploy}, which beats {@code restart}; by default none. */
    private static Desired restart(ContainerPair pair) {
        Optional<YamlNode> deployed = pair.node("deploy", "restart_policy")
                .filter(node -> !Nodes.entries(Optional.of(node)).isEmpty());
        if (deployed.isPresent()) {
            return Desired.written(Optional.of(ofDeploy(pair, deployed.get())), deployed.get());
        }
        return pair.deployer()
                .restart()
                .map(policy -> Desired.deployer(pair, Optional.of(policy)))
                .orElseGet(() -> Desired.engineDefault(pair, Optional.of(NO)));
    }

    private static String ofDeploy(ContainerPair pair, YamlNode policy) {
        String unset = pair.tool().isFirst() ? "any" : "none";
        String condition = Nodes.field(policy, "condition").orElse(unset);
        return switch (condition) {
            case "none" -> NO;
            case "any" -> "always";
            case ON_FAILURE -> onFailure(Nodes.field(policy, "max_attempts").orElse("0"));
            default -> condition;
        };
    }

    private static String liveRestart(ContainerPair pair) {
        String name = Nodes.text(pair.at("/HostConfig/RestartPolicy/Name"));
        return switch (name) {
            case "" -> NO;
            case ON_FAILURE -> onFailure(Nodes.text(pair.at("/HostConfig/RestartPolicy/MaximumRetryCount")));
            default -> name;
        };
    }

    private static String onFailure(String attempts) {
        return (attempts.isEmpty() || attempts.equals("0")) ? ON_FAILURE : ON_FAILURE + ":" + attempts;
    }

    /** What the project wants: {@code no}, {@code always} …; used to tell a job from a service. */
    static String desiredRestart(ContainerPair pair) {
        Desired deployed = restart(pair);
        return deployed.isWritten()
                ? deployed.text().orElse(NO)
                : pair.node("restart").flatMap(Nodes::text).orElse(NO);
    }
}
