package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.SnapshotReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A recorded state: the files as git has them, and what the engine answered. */
final class RecordedState {

    /** Long after the recordings: nothing in them is in transition any more. */
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    private RecordedState() {}

    static DriftResult of(Path folder, String projectName) throws Exception {
        return new DriftDetector(PropertyCatalogue.tables())
                .detect(project(folder, projectName), live(folder, projectName), DriftOptions.at(LATER));
    }

    static Project project(Path folder, String projectName) throws Exception {
        return new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of()).withProjectName(projectName));
    }

    static LiveState live(Path folder, String projectName) throws Exception {
        return new SnapshotReader(folder)
                .read(new ReadScope(projectName, Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofMinutes(1)));
    }
}
