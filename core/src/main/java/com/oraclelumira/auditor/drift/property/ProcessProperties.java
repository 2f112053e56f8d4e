package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.drift.property.Form.FLAG;
import static com.oraclelumira.auditor.drift.property.Form.PATH;
import static com.oraclelumira.auditor.drift.property.Form.SIGNAL;
import static com.oraclelumira.auditor.drift.property.Form.TEXT;
import static com.oraclelumira.auditor.model.Severity.HIGH;
import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.compose.format.GoDuration;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What runs in the container, as whom and where. */
final class ProcessProperties {

    private static final Form USER = TEXT.after(String::strip);
    private static final Form WHOLE_SECONDS = text -> Form.span(text)
            .map(span -> GoDuration.print(span.truncatedTo(ChronoUnit.SECONDS)))
            .or(() -> TEXT.of(text));

    private static final String STOP_TIMEOUT = "/Config/StopTimeout";

    static final List<Property<ContainerPair>> TABLE = List.of(
            new CommandProperty(CommandProperty.Part.ENTRYPOINT, HIGH),
            new CommandProperty(CommandProperty.Part.COMMAND, MEDIUM),
            Scalar.of("working_dir", PATH, "/Config/WorkingDir", LOW)
                    .unset("as the image says", pair -> ofImage(pair, "WorkingDir", PATH)),
            Scalar.of("user", USER, "/Config/User", HIGH)
                    .unset("as the image says, else root", pair -> ofImage(pair, "User", USER))
                    .reading(ProcessProperties::user)
                    .meaning((desired, live) -> desired.equals(live) || (isRoot(desired) && isRoot(live))),
            Scalar.of("hostname", TEXT, "/Config/Hostname", LOW)
                    .unset("the first 12 digits of the id", ProcessProperties::hostname)
                    .reading(ProcessProperties::liveHostname),
            Scalar.of("domainname", TEXT, "/Config/Domainname", LOW)
                    .reading(pair -> (NamespaceMode.joinsNetwork(pair)
                                    && pair.node("domainname").isEmpty())
                            ? ""
                            : Nodes.text(pair.at("/Config/Domainname"))),
            Scalar.of("tty", FLAG, "/Config/Tty", LOW).unset("false"),
            Scalar.of("stdin_open", FLAG, "/Config/OpenStdin", LOW).unset("false"),
            Scalar.of("stop_signal", SIGNAL, "/Config/StopSignal", LOW)
                    .unset("as the image says, else SIGTERM", ProcessProperties::stopSignal)
                    .reading(pair -> orElse(Nodes.text(pair.at("/Config/StopSignal")), "SIGTERM")),
            Scalar.of("stop_grace_period", WHOLE_SECONDS, STOP_TIMEOUT, LOW)
                    .unset("10s", ProcessProperties::stopTimeout)
                    .reading(pair -> orElse(Nodes.text(pair.at(STOP_TIMEOUT)), "10") + "s"));

    private ProcessProperties() {}

    /** Docker waits ten seconds; Podman 4 shows none where the client of its Docker API asked for none. */
    private static Desired stopTimeout(ContainerPair pair) {
        boolean none =
                pair.engine().isPodman() && Nodes.text(pair.at(STOP_TIMEOUT)).equals("0");
        return Desired.engineDefault(pair, Optional.of(none ? "0s" : "10s"));
    }

    private static Desired ofImage(ContainerPair pair, String field, Form form) {
        return Desired.image(pair, form.of(Nodes.text(pair.imageConfig(field))));
    }

    private static Desired stopSignal(ContainerPair pair) {
        if (pair.image().isEmpty()) {
            return Desired.image(pair, Optional.of("SIGTERM"));
        }
        return SIGNAL.of(Nodes.text(pair.imageConfig("StopSignal")))
                .map(signal -> Desired.image(pair, Optional.of(signal)))
                .orElseGet(() -> Desired.engineDefault(pair, Optional.of("SIGTERM")));
    }

    /** A name of its own; where it shares a network or a name space, whatever name it has there. */
    private static Desired hostname(ContainerPair pair) {
        return Desired.engineDefault(pair, Optional.of(shortId(pair)));
    }

    private static String liveHostname(ContainerPair pair) {
        boolean given = NamespaceMode.joinsNetwork(pair) || NamespaceMode.sharesHostName(pair);
        return (given && pair.node("hostname").isEmpty()) ? shortId(pair) : Nodes.text(pair.at("/Config/Hostname"));
    }

    private static String shortId(ContainerPair pair) {
        String id = pair.container().id();
        return id.substring(0, Math.min(12, id.length()));
    }

    /** Root where the image names nobody is nobody's doing. */
    private static String user(ContainerPair pair) {
        String live = Nodes.text(pair.at("/Config/User")).strip();
        boolean isDefault = isRoot(live)
                && pair.node("user").isEmpty()
                && Nodes.text(pair.imageConfig("User")).isEmpty();
        return isDefault ? "" : orElse(live, pair.node("user").isPresent() ? "root" : "");
    }

    private static boolean isRoot(String user) {
        return user.equals("root") || user.equals("0") || user.equals("0:0") || user.equals("root:root");
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
