package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many findings were open at the end of each of the last days, in UTC.
 *
 * @param days oldest first; days before the first audit are left out, a day without an audit is as the one before it
 */
public record Trend(List<Day> days) {

    /** Of what was never audited, or is not shown. */
    static final Trend NONE = new Trend(List.of());

    /** How many days are shown. */
    public static final int DAYS = 30;

    private static final int BAR = 10;
    private static final int GAP = 2;
    private static final int HEIGHT = 60;

    /**
     * A day.
     *
     * @param date which, in UTC
     * @param open what was open at its end
     */
    public record Day(LocalDate date, OpenCounts open) {}

    /**
     * A piece of a bar, in units of the drawing.
     *
     * @param severity its severity's name
     */
    public record Piece(String severity, int x, double y, double height) {}

    public Trend {
        days = List.copyOf(days);
    }

    /**
     * The trend of one target.
     *
     * @param audits in the order they ended
     * @param today the last day shown
     */
    static Trend of(List<AuditSummary> audits, LocalDate today) {
        NavigableMap<LocalDate, OpenCounts> last = new TreeMap<>();
        audits.forEach(audit -> last.put(LocalDate.ofInstant(audit.finishedAt(), ZoneOffset.UTC), audit.open()));
        List<Day> days = new ArrayList<>();
        for (LocalDate date = first(today); !date.isAfter(today); date = date.plusDays(1)) {
            Map.Entry<LocalDate, OpenCounts> known = last.floorEntry(date);
            if (known != null) {
                days.add(new Day(date, known.getValue()));
            }
        }
        return new Trend(days);
    }

    static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS - 1L);
    }

    /** Several targets as one. */
    static Trend together(List<Trend> trends) {
        NavigableMap<LocalDate, OpenCounts> sums = new TreeMap<>();
        trends.forEach(trend -> trend.days.forEach(day -> sums.merge(day.date(), day.open(), OpenCounts::plus)));
        return new Trend(sums.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList());
    }

    /** Whether there is more to see than one day. */
    public boolean isTold() {
        return days.size() > 1;
    }

    /** The most that were open on one day. */
    public int most() {
        return days.stream().mapToInt(day -> day.open().total()).max().orElse(0);
    }

    /** The size of the drawing, as a view box. */
    public String viewBox() {
        return "0 0 " + DAYS * (BAR + GAP) + " " + HEIGHT;
    }

    /** How wide a bar is. */
    public int barWidth() {
        return BAR;
    }

    /** The pieces of all bars; the gravest stand lowest, the last day at the right. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int x = (DAYS - days.size() + i) * (BAR + GAP);
            double floor = HEIGHT;
            OpenCounts open = days.get(i).open();
            floor = add(pieces, "critical", open.critical(), x, floor);
            floor = add(pieces, "high", open.high(), x, floor);
            floor = add(pieces, "medium", open.medium(), x, floor);
            add(pieces, "low", open.low(), x, floor);
        }
        return pieces;
    }

    private double add(List<Piece> pieces, String severity, int count, int x, double floor) {
        if (count == 0) {
            return floor;
        }
        double height = rounded((double) count * HEIGHT / most());
        pieces.add(new Piece(severity, x, rounded(floor - height), height));
        return floor - height;
    }

    private static double rounded(double measure) {
        return Math.round(measure * 100) / 100.0;
    }
}
