package com.oraclelumira.auditor.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts, and in which words they differ: by their longest common subsequence of words and signs.
 *
 * @param left the first text in pieces
 * @param right the second text in pieces
 */
public record WordDiff(List<Piece> left, List<Piece> right) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\W)|(?=\\W)");

    /** More pairs of words are not compared one by one: between what both begin and end with, all differs then. */
    private static final int MOST_PAIRS = 250_000;

    /**
     * A piece of a text.
     *
     * @param text at least one character
     * @param differs whether the other text has it not, there
     */
    public record Piece(String text, boolean differs) {}

    static WordDiff of(String left, String right) {
        List<String> a = List.of(BETWEEN_WORDS.split(left));
        List<String> b = List.of(BETWEEN_WORDS.split(right));
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        boolean[] keptLeft = new boolean[a.size()];
        boolean[] keptRight = new boolean[b.size()];
        for (int i = 0; i < head; i++) {
            keptLeft[i] = true;
            keptRight[i] = true;
        }
        for (int i = 1; i <= tail; i++) {
            keptLeft[a.size() - i] = true;
            keptRight[b.size() - i] = true;
        }
        markCommon(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), head, keptLeft, keptRight);
        return new WordDiff(pieces(a, keptLeft), pieces(b, keptRight));
    }

    private static void markCommon(
            List<String> a, List<String> b, int offset, boolean[] keptLeft, boolean[] keptRight) {
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            return;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                keptLeft[offset + i++] = true;
                keptRight[offset + j++] = true;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Neighbours of one kind as one piece. */
    private static List<Piece> pieces(List<String> words, boolean[] kept) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || kept[i] != kept[from]) {
                String text = String.join("", words.subList(from, i));
                if (!text.isEmpty()) {
                    pieces.add(new Piece(text, !kept[from]));
                }
                from = i;
            }
        }
        return pieces;
    }

    /** Pieces line by line, without the line breaks and without an empty line at the end. */
    static List<List<Piece>> lines(List<Piece> pieces) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            List<String> parts = List.of(piece.text().split("\n", -1));
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
                if (!parts.get(i).isEmpty()) {
                    line.add(new Piece(parts.get(i), piece.differs()));
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }
}
