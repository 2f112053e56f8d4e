package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietJGitTest {

    @Test
    void time_of_a_disk_is_not_measured(@TempDir Path folder) {
        QuietJGit.install();
        SystemReader reader = SystemReader.getInstance();
        QuietJGit.install();
        assertThat(SystemReader.getInstance()).isSameAs(reader);
        assertThat(FS.FileStoreAttributes.get(folder).getFsTimestampResolution())
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(folder).isEmptyDirectory();
    }
}
