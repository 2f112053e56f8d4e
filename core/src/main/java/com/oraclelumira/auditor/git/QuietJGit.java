package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit as a guest: by itself it takes up to five seconds to find out how finely a disk keeps time, by writing files into the
 * repository, and notes the answer in the home folder. A fixed, coarse answer makes it look twice at files that changed just
 * now, and write nothing.
 */
final class QuietJGit {

    private static final Duration COARSE = Duration.ofSeconds(2);

    private QuietJGit() {}

    /** Makes it so in this process; calling it again changes nothing. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof Reader)) {
            SystemReader.setInstance(new Reader(SystemReader.getInstance()));
        }
    }

    /** The present settings, apart from what JGit would measure. */
    private static final class Reader extends SystemReader.Delegate {

        private final SystemReader settings;

        Reader(SystemReader settings) {
            super(settings);
            this.settings = settings;
        }

        /** Where JGit looks for what it measured before. */
        @Override
        public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
            return new Measured(settings.getUserConfig());
        }

        /** Where JGit writes what it measured. */
        @Override
        public StoredConfig getJGitConfig() throws ConfigInvalidException, IOException {
            return new Measured(settings.getJGitConfig());
        }
    }

    /** Settings with a fixed answer for every disk. */
    private static final class Measured extends StoredConfig {

        Measured(StoredConfig base) {
            super(base);
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            boolean measured = section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    && (name.equals(ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION)
                            || name.equals(ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD));
            return measured ? unit.convert(COARSE) : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }

        @Override
        public void load() {
            // The base was read when it was made.
        }

        @Override
        public void save() {
            // A guest leaves no notes.
        }
    }
}
