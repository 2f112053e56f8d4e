package com.oraclelumira.auditor.web.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.web.MapConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetTextTest {

    @Test
    void text_of_a_project_that_was_found_makes_the_same_target() throws IOException {
        Target found = target(
                Target.Origin.FOUND, new Desired.InFolder(Path.of("/srv/shop")), Optional.empty(), Optional.empty());

        assertThat(TargetText.of(found)).isEqualTo("""
                lumira.targets=shop
                lumira.target.shop.folder=/srv/shop
                lumira.target.shop.files=docker-compose.yml,prod.yml
                lumira.target.shop.project=shop
                """);
        assertThat(read(TargetText.of(found)))
                .isEqualTo(target(Target.Origin.CONFIGURED, found.desired(), Optional.empty(), Optional.empty()));
    }

    @Test
    void text_of_a_target_in_git_makes_it_again() throws IOException {
        Target configured = target(
                Target.Origin.CONFIGURED,
                new Desired.InGit("https://git.example.org/shop.git", Optional.of("main")),
                Optional.of("tcp://10.0.0.5:2376"),
                Optional.of(Duration.ofMinutes(1)));

        assertThat(read(TargetText.of(configured))).isEqualTo(configured);
    }

    private static Target target(
            Target.Origin origin, Desired desired, Optional<String> endpoint, Optional<Duration> poll) {
        return new Target(
                "shop",
                origin,
                desired,
                new Live.OnEngine(endpoint),
                List.of("docker-compose.yml", "prod.yml"),
                Optional.of("shop"),
                List.of(),
                List.of(),
                Rules.BUNDLED,
                Reach.NONE,
                poll,
                new Schedule.Every(Duration.ofMinutes(15)),
                Duration.ofMinutes(1),
                Target.LEAST_THRESHOLD);
    }

    private static Target read(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
        Targets targets = new TargetsReader(new MapConfig(values), line -> false).read();
        assertThat(targets.problems()).isEmpty();
        return targets.all().get(0);
    }
}
