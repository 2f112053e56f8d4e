package com.oraclelumira.auditor.web.alert.channel;

import static java.util.Map.entry;

import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receiver's own text, by a Mustache template. Its values are escaped before the template sees them, in {@code {{{ }}}} too: only
 * what its author wrote can mention, link or format. Immutable, safe for use by several threads.
 */
public final class TemplateLayout implements Layout {

    /** So many characters of its own leave room for findings in any channel. */
    static final int OWN_TEXT = 1000;

    private static final Set<String> OF_MESSAGE =
            Set.of("headline", "target", "severity", "findings", "more", "strong");
    private static final String LINK = "link";

    /** What is text of a finding, by the name of the value. */
    private static final Map<String, BiFunction<Item, Message, String>> OF_FINDING = Map.ofEntries(
            entry("status", (item, message) -> message.words().of(item.status())),
            entry("severity", (item, message) -> message.words().of(item.severity())),
            entry("target", (item, message) -> item.target()),
            entry("service", (item, message) -> item.service()),
            entry("property", (item, message) -> item.property()),
            entry("rule", (item, message) -> item.rule()),
            entry("class", (item, message) -> item.driftClass()),
            entry("title", (item, message) -> item.title()),
            entry("text", (item, message) -> item.text()),
            entry("place", (item, message) -> item.place()),
            entry("age", (item, message) -> message.words().age(Duration.between(item.since(), message.at()))));

    private final Template template;

    private TemplateLayout(Template template) {
        this.template = template;
    }

    /**
     * The layout that this template describes.
     *
     * @throws IllegalArgumentException where it is none, asks for what there is not, or has too much text of its own; the message says
     *     what
     */
    public static TemplateLayout of(String template) {
        try {
            Template compiled = Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .defaultValue("")
                    .compile(template);
            Contents.of(compiled).check();
            return new TemplateLayout(compiled);
        } catch (MustacheException e) {
            throw new IllegalArgumentException("not a Mustache template: " + e.getMessage(), e);
        }
    }

    /** The names of all values, in the order of the alphabet. */
    public static List<String> values() {
        return Stream.of(OF_MESSAGE, OF_FINDING.keySet(), Set.of(LINK), statuses())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String body(Message message, Markup markup) {
        return template.execute(new Values(markup).of(message)).strip();
    }

    private static Set<String> statuses() {
        return Stream.of(Item.Status.values()).map(TemplateLayout::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Item.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** What a template gets to see, escaped. */
    private record Values(Markup markup) {

        Map<String, Object> of(Message message) {
            return Map.of(
                    "headline", markup.escape(message.headline()),
                    "target", markup.escape(message.target()),
                    "severity",
                            message.severity()
                                    .map(message.words()::of)
                                    .map(markup::escape)
                                    .orElse(""),
                    "findings",
                            message.told().stream()
                                    .map(item -> of(item, message))
                                    .toList(),
                    "more", message.untold(),
                    "strong", (Mustache.Lambda) (text, out) -> out.write(markup.strong(text.execute())));
        }

        private Map<String, Object> of(Item item, Message message) {
            Map<String, Object> values = new HashMap<>();
            OF_FINDING.forEach((name, text) -> values.put(name, markup.escape(text.apply(item, message))));
            values.put(LINK, link(item));
            Stream.of(Item.Status.values()).forEach(status -> values.put(name(status), status == item.status()));
            return values;
        }

        private String link(Item item) {
            String title = markup.escape(item.title());
            return item.url().isEmpty() ? title : markup.link(title, item.url());
        }
    }

    /** What a template is made of. */
    private static final class Contents implements Mustache.Visitor {

        private final Set<String> names = new HashSet<>();
        private int ownText;

        static Contents of(Template template) {
            Contents contents = new Contents();
            template.visit(contents);
            return contents;
        }

        void check() {
            List<String> known = values();
            names.stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "there is no {{" + name + "}}; there are " + String.join(", ", known));
                    });
            if (ownText > OWN_TEXT) {
                throw new IllegalArgumentException("it has " + ownText + " characters of its own, at most " + OWN_TEXT
                        + " leave room for findings");
            }
        }

        @Override
        public void visitText(String text) {
            ownText += text.length();
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new IllegalArgumentException("it includes " + name + ", which no template here can");
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }
}
