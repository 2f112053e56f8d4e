package com.oraclelumira.auditor.compose.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line in words, as Compose splits it: quotes and backslashes are taken away, variables and commands are not run.
 *
 * @param words in order
 * @param dropped what Compose silently leaves out: the text from the first bare {@code ; & | < >} on; absent where it
 *     keeps everything
 */
public record ShellWords(List<String> words, Optional<String> dropped) {

    public ShellWords {
        words = List.copyOf(words);
    }

    /**
     * The words of a command line.
     *
     * @throws FormatException where a quote, a backslash or a bracket is left open; the message does not show the text,
     *     which may hold a secret
     */
    public static ShellWords split(String text) throws FormatException {
        return new Splitter(text).split();
    }

    /** One pass over a command line. */
    private static final class Splitter {

        private final String text;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean started;
        /** What ends the present quotation: a quote, a backtick, or the bracket of {@code $(}; 0 outside. */
        private char closing;

        Splitter(String text) {
            this.text = text;
        }

        ShellWords split() throws FormatException {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && closing != '\'') {
                    i++;
                    add(i < text.length() ? text.charAt(i) : unfinished());
                } else if (closing != 0) {
                    quoted(c);
                } else if (";&|<>".indexOf(c) >= 0) {
                    endWord();
                    return new ShellWords(words, Optional.of(text.substring(i)));
                } else {
                    bare(c);
                }
            }
            if (closing != 0) {
                unfinished();
            }
            endWord();
            return new ShellWords(words, Optional.empty());
        }

        private void quoted(char c) {
            boolean kept = closing == '`' || closing == ')';
            if (c == closing) {
                closing = 0;
                if (!kept) {
                    return;
                }
            }
            add(c);
        }

        private void bare(char c) throws FormatException {
            switch (c) {
                case ' ', '\t', '\r', '\n' -> endWord();
                case '"', '\'' -> {
                    closing = c;
                    started = true;
                }
                case '`' -> {
                    closing = c;
                    add(c);
                }
                case '(' -> {
                    if (word.isEmpty() || word.charAt(word.length() - 1) != '$') {
                        unfinished();
                    }
                    closing = ')';
                    add(c);
                }
                default -> add(c);
            }
        }

        private void add(char c) {
            word.append(c);
            started = true;
        }

        private void endWord() {
            if (started) {
                words.add(word.toString());
                word.setLength(0);
                started = false;
            }
        }

        private char unfinished() throws FormatException {
            throw new FormatException("invalid command line string; every quote, bracket and backslash needs its end,"
                    + " or write the command as a list");
        }
    }
}
