package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.drift.PropertyInfo.Mode;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.List;
import java.util.Map;

/** What is compared of a thing as a whole: whether it is there, and how many of it. */
public final class Presence {

    private static final String LIST = "GET /containers/json";

    private static final PropertyInfo CONTAINER = whole(
                    "container", List.of("services.<name>"), List.of(LIST), "no container", Severity.HIGH)
            .drifting(DriftClass.MISSING, DriftClass.EXTRA);

    private static final Map<SubjectType, List<PropertyInfo>> TABLE = Map.of(
            SubjectType.SERVICE,
            List.of(
                    CONTAINER,
                    whole(
                                    "image.id",
                                    List.of("image"),
                                    List.of("/Image", "GET /images/NAME/json"),
                                    "the image that the name means now",
                                    Severity.MEDIUM)
                            .drifting(DriftClass.STALE),
                    whole("replicas", List.of("deploy.replicas", "scale"), List.of(LIST), "1", Severity.MEDIUM)
                            .drifting(DriftClass.CHANGED, DriftClass.ADDED),
                    whole("oneoff", List.of(), List.of(LIST), "no container of compose run", Severity.MEDIUM)
                            .drifting(DriftClass.EXTRA)),
            SubjectType.CONTAINER,
            List.of(CONTAINER),
            SubjectType.NETWORK,
            List.of(whole(
                            "networks.<key>",
                            List.of("networks.<key>"),
                            List.of("GET /networks/ID"),
                            "no network",
                            Severity.HIGH)
                    .drifting(DriftClass.MISSING, DriftClass.EXTRA)),
            SubjectType.VOLUME,
            List.of(whole(
                            "volumes.<key>",
                            List.of("volumes.<key>"),
                            List.of("GET /volumes/NAME"),
                            "no volume",
                            Severity.HIGH)
                    .drifting(DriftClass.MISSING, DriftClass.EXTRA)),
            SubjectType.PROJECT,
            List.of(
                    whole(
                                    "labels." + ComposeLabels.WORKING_DIR,
                                    List.of(),
                                    List.of("/Config/Labels"),
                                    "one folder for the whole project",
                                    Severity.INFO)
                            .drifting(DriftClass.CHANGED),
                    whole(
                                    "labels." + ComposeLabels.CONFIG_FILES,
                                    List.of(),
                                    List.of("/Config/Labels"),
                                    "one set of files for the whole project",
                                    Severity.INFO)
                            .drifting(DriftClass.CHANGED)));

    private Presence() {}

    /** What is said of such a thing as a whole; nothing where only its parts are compared. */
    public static List<PropertyInfo> of(SubjectType type) {
        return TABLE.getOrDefault(type, List.of());
    }

    private static PropertyInfo whole(
            String name, List<String> desired, List<String> live, String unset, Severity severity) {
        return new PropertyInfo(name, desired, live, unset, Mode.JUDGED, false, severity);
    }
}
