package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.ImageReference;
import com.oraclelumira.auditor.model.Problem.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Asks registries, through the engine, what references mean there now: each distinct one once. A registry that does not
 * answer leaves the reading whole; only what it would have said is not known.
 */
final class UpstreamReading {

    private static final String NEVER_PULLED = "the image on the host did not come from a registry";

    private final Questioning questioning;
    private final Shortfall shortfall;

    UpstreamReading(Questioning questioning, Shortfall shortfall) {
        this.questioning = questioning;
        this.shortfall = shortfall;
    }

    /**
     * What each reference means in its registry.
     *
     * @param references as files write them
     * @param images those on the host: one that was never pulled has nothing in a registry to compare with
     */
    Map<String, Upstream> read(Set<String> references, Collection<LiveImage> images) throws InterruptedException {
        Map<String, Upstream> known = new TreeMap<>();
        Map<String, Set<String>> spellings = new TreeMap<>();
        for (String reference : references) {
            Optional<ImageReference> pulled =
                    parsed(reference).filter(wanted -> images.stream().anyMatch(image -> cameAs(image, wanted)));
            pulled.ifPresentOrElse(
                    wanted -> spellings
                            .computeIfAbsent(wanted.familiar(), name -> new TreeSet<>())
                            .add(reference),
                    () -> known.put(reference, new Upstream.Unknown(NEVER_PULLED)));
        }
        List<Question> questions = new ArrayList<>();
        spellings.keySet().forEach(name -> questions.add(Question.one(Kind.IMAGES, EnginePath.DISTRIBUTION, name)));
        for (Answer answer : questioning.ask(questions)) {
            Upstream upstream = upstream(answer);
            spellings.getOrDefault(answer.question().argument(), Set.of()).forEach(name -> known.put(name, upstream));
        }
        return known;
    }

    /** Whether the image bears that name and a digest that a registry gave it under that name. */
    private static boolean cameAs(LiveImage image, ImageReference wanted) {
        return references(image.tags()).anyMatch(wanted::equals)
                && references(image.digests()).anyMatch(digest -> digest.name().equals(wanted.name()));
    }

    private static Stream<ImageReference> references(List<String> names) {
        return names.stream().flatMap(name -> parsed(name).stream());
    }

    /** Absent for what is no reference: an image without a name is called {@code <none>:<none>}. */
    private static Optional<ImageReference> parsed(String name) {
        try {
            return Optional.of(ImageReference.parse(name));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private Upstream upstream(Answer answer) {
        String digest = answer.json().path("Descriptor").path("digest").asText("");
        if (!digest.isEmpty()) {
            return new Upstream.Digest(digest);
        }
        String reason = "its registry could not be asked: " + reason(answer);
        shortfall.note(Level.UNRESOLVED, Kind.IMAGES, answer.question().about(), reason);
        return new Upstream.Unknown(reason);
    }

    private static String reason(Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return unknown.reason();
        }
        return answer instanceof Answer.Absent ? "the engine finds no such image there" : "its answer holds no digest";
    }
}
