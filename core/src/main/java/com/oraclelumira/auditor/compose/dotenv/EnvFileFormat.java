package com.oraclelumira.auditor.compose.dotenv;

import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import java.util.Optional;

/**
 * How a file of variables is read. Safe for use by several threads.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#env_file-format">env_file format</a>
 */
public enum EnvFileFormat {
    /** Quotes, escapes, comments and interpolation. */
    DOTENV {
        @Override
        public EnvFile parse(String text, String file, VariableLookup outer, VariableLookup earlier) {
            return new DotEnvParser(text, new Collected(file, outer, earlier)).parse();
        }
    },
    /** {@code KEY=} and the rest of the line as it stands. */
    RAW {
        @Override
        public EnvFile parse(String text, String file, VariableLookup outer, VariableLookup earlier) {
            return new RawParser(text, new Collected(file, outer, earlier)).parse();
        }
    };

    /** The format of an env_file's {@code format} key: {@code raw}, or nothing for the usual one; empty for any other. */
    public static Optional<EnvFileFormat> of(String name) {
        return switch (name) {
            case "" -> Optional.of(DOTENV);
            case "raw" -> Optional.of(RAW);
            default -> Optional.empty();
        };
    }

    /**
     * What that text says. Never fails: what cannot be read is a note of the result.
     *
     * @param text the content, with or without byte order mark, lines ending in LF or CRLF
     * @param file its name as sources of values show it
     * @param outer variables that win over earlier lines of the file, and that bare names inherit
     */
    public final EnvFile parse(String text, String file, VariableLookup outer) {
        return parse(text, file, outer, name -> Optional.empty());
    }

    /**
     * What that text says where other files were read before it.
     *
     * @param earlier what those files set: earlier lines of this file win over it
     */
    public abstract EnvFile parse(String text, String file, VariableLookup outer, VariableLookup earlier);
}
