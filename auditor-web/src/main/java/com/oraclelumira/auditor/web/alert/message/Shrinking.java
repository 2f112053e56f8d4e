package com.oraclelumira.auditor.web.alert.message;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes a message small enough for its channel, giving up first what matters least: what else there is to know, then findings
 * one by one, then the length of texts, then buttons but the first.
 */
public final class Shrinking {

    private static final List<UnaryOperator<Message>> STEPS = List.of(
            UnaryOperator.identity(),
            Message::withoutFacts,
            message -> message.showing(4),
            message -> message.showing(3),
            message -> message.showing(2),
            message -> message.showing(1),
            message -> message.withTexts(200),
            message -> message.withTexts(80),
            Message::withFirstLink,
            message -> message.showing(0));

    private Shrinking() {}

    /**
     * The message as that channel renders it, at the largest that fits.
     *
     * @param fits whether the channel takes what was rendered
     * @throws IllegalStateException where not even the headline alone fits: the channel's limit is too small for any message
     */
    public static <T> T toFit(Message message, Function<Message, T> render, Predicate<T> fits) {
        Message smaller = message;
        for (UnaryOperator<Message> step : STEPS) {
            smaller = step.apply(smaller);
            T rendered = render.apply(smaller);
            if (fits.test(rendered)) {
                return rendered;
            }
        }
        throw new IllegalStateException("not even the headline fits");
    }
}
