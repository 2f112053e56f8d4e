package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.model.Problem.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Asks how the images of a scope's own containers were made, each once, and not at all where that is known already. An
 * engine, or a proxy before it, that does not answer leaves the reading whole; only the history is not known.
 */
final class HistoryReading {

    private final Questioning questioning;
    private final Shortfall shortfall;
    private final ReadScope scope;
    private final ImageHistories histories;

    HistoryReading(Questioning questioning, Shortfall shortfall, ReadScope scope, ImageHistories histories) {
        this.questioning = questioning;
        this.shortfall = shortfall;
        this.scope = scope;
        this.histories = histories;
    }

    /** @param images by id; those whose history is answered are replaced by themselves with it */
    void read(Collection<LiveContainer> containers, Map<String, LiveImage> images) throws InterruptedException {
        List<String> ids = containers.stream()
                .filter(this::isOwn)
                .map(LiveContainer::imageId)
                .distinct()
                .filter(images::containsKey)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (String id : ids) {
            histories
                    .of(id)
                    .ifPresentOrElse(
                            history -> images.computeIfPresent(id, (key, image) -> image.withHistory(history)),
                            () -> questions.add(Question.one(Kind.IMAGES, EnginePath.HISTORY, id)));
        }
        for (Answer answer : questioning.ask(questions)) {
            if (answer instanceof Answer.Found found) {
                String id = found.question().argument();
                histories.keep(id, found.json());
                images.computeIfPresent(id, (key, image) -> image.withHistory(found.json()));
            } else if (answer instanceof Answer.Unknown unknown) {
                String reason = "the history could not be read: " + unknown.reason();
                shortfall.note(Level.UNRESOLVED, Kind.IMAGES, unknown.question().about(), reason);
            }
        }
    }

    /** Not those of others that only share a network. */
    private boolean isOwn(LiveContainer container) {
        return scope.isWholeHost()
                || scope.containerNames().contains(container.name())
                || container
                        .label(ComposeProject.PROJECT_LABEL)
                        .filter(scope.project()::equals)
                        .isPresent();
    }
}
