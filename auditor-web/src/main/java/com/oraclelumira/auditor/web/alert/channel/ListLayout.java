package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Words;
import java.util.ArrayList;
import java.util.List;

/** A line a finding, then how many more there are. */
public final class ListLayout implements Layout {

    @Override
    public String body(Message message, Markup markup) {
        Words words = message.words();
        List<String> lines = new ArrayList<>();
        message.told().forEach(item -> lines.add(line(item, words, markup)));
        if (message.untold() > 0) {
            String key = lines.isEmpty() ? "findings" : "more";
            lines.add(markup.escape(words.of(key, message.untold())));
        }
        return String.join("\n", lines);
    }

    private static String line(Item item, Words words, Markup markup) {
        String title = markup.escape(item.title());
        String head = markup.strong(item.url().isEmpty() ? title : markup.link(title, item.url()));
        String rest = item.text() + (item.place().isEmpty() ? "" : " (" + item.place() + ")");
        return markup.escape(mark(item, words) + " ") + head + markup.escape(": " + rest);
    }

    private static String mark(Item item, Words words) {
        String severity = words.of(item.severity());
        return item.status() == Item.Status.OPEN ? "• " + severity : "• " + severity + ", " + words.of(item.status());
    }
}
