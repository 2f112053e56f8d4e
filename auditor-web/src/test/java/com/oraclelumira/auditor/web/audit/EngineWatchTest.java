package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.history.HostEvent;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives a watch with an engine that does as it is told, line by line. */
class EngineWatchTest {

    private static final Instant THEN = Instant.parse("2026-11-29T02:07:00Z");
    private static final EngineWatch.Patience NONE =
            new EngineWatch.Patience(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2));

    private final Script script = new Script();
    private final BlockingQueue<FinishedAudit> audits = new LinkedBlockingQueue<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final RunAudit runAudit = new RunAudit(
            target -> Reports.drifted(),
            new LatestAudits(new NoStore(), audits::add),
            Clock.systemUTC(),
            Runnable::run);
    private final EngineWatch watch = new EngineWatch(
            "the engine", List.of(target("shop"), target("blog")), script, runAudit, timer, Clock.systemUTC(), NONE);
    private final Thread thread = new Thread(watch);

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        timer.shutdownNow();
    }

    @Test
    void change_by_hand_has_the_target_of_its_project_audited_and_says_what_it_was() throws Exception {
        thread.start();
        script.open();
        script.tell(event(
                "container",
                "update",
                Map.of("name", "shop-db-1", "com.docker.compose.project", "shop", "com.docker.compose.service", "db")));

        FinishedAudit audit = next();
        assertThat(audit.target()).isEqualTo("shop");
        assertThat(audit.occasion())
                .isEqualTo(new Occasion(
                        Trigger.EVENT, List.of(new HostEvent(THEN, "update", "shop-db-1", Optional.of("db")))));
        assertThat(quiet()).as("the other project was not touched").isTrue();
    }

    @Test
    void event_that_names_no_project_has_every_target_of_the_engine_audited() throws Exception {
        thread.start();
        script.open();
        script.tell(event("network", "connect", Map.of("name", "shop_default")));

        assertThat(List.of(next().target(), next().target())).containsExactlyInAnyOrder("shop", "blog");
    }

    @Test
    void what_changes_nothing_that_is_compared_leads_to_no_audit() throws Exception {
        thread.start();
        script.open();
        script.tell(event("container", "exec_start", Map.of("com.docker.compose.project", "shop")));
        script.tell(event("container", "attach", Map.of("com.docker.compose.project", "shop")));
        script.tell(event("builder", "prune", Map.of()));

        assertThat(quiet()).isTrue();
    }

    @Test
    void lost_stream_and_its_return_lead_to_an_audit_of_everything_each() throws Exception {
        thread.start();
        script.open();
        script.lose();
        assertThat(List.of(next().target(), next().target())).containsExactlyInAnyOrder("shop", "blog");
        assertThat(watch.state()).isEqualTo(EngineWatch.State.LOST);

        script.lose();
        assertThat(quiet()).as("still lost is no news").isTrue();
        script.open();

        assertThat(next().occasion()).isEqualTo(Occasion.of(Trigger.RECOVERY));
        assertThat(next().occasion()).isEqualTo(Occasion.of(Trigger.RECOVERY));
        assertThat(watch.state()).isEqualTo(EngineWatch.State.LISTENING);
    }

    @Test
    void engine_that_is_not_there_at_first_is_waited_for() throws Exception {
        thread.start();
        script.lose();
        script.lose();
        script.open();

        assertThat(next().occasion().trigger()).isEqualTo(Trigger.RECOVERY);
    }

    @Test
    void stream_that_is_opened_again_after_a_silence_is_no_news() throws Exception {
        thread.start();
        script.open();
        script.open();

        assertThat(quiet()).isTrue();
        assertThat(watch.state()).isEqualTo(EngineWatch.State.LISTENING);
    }

    private FinishedAudit next() throws InterruptedException {
        FinishedAudit audit = audits.poll(10, TimeUnit.SECONDS);
        assertThat(audit).as("an audit").isNotNull();
        return audit;
    }

    /** Whether no audit comes of what was told so far. */
    private boolean quiet() throws InterruptedException {
        script.awaitDone();
        return audits.poll(100, TimeUnit.MILLISECONDS) == null;
    }

    private static EngineEvent event(String type, String action, Map<String, String> attributes) {
        return new EngineEvent(type, action, "0123", attributes, THEN);
    }

    private static Target target(String project) {
        return TestTargets.ofProject(project);
    }

    /** What the engine does next. */
    private interface Line {
        void play(Runnable opened, Consumer<EngineEvent> receiver) throws EngineException;
    }

    private static final class Script implements EngineEvents {
        private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();

        void open() {
            lines.add((opened, receiver) -> opened.run());
        }

        void tell(EngineEvent event) {
            lines.add((opened, receiver) -> receiver.accept(event));
        }

        void lose() {
            lines.add((opened, receiver) -> {
                throw new EngineException("the engine ended its event stream");
            });
        }

        void awaitDone() throws InterruptedException {
            while (!lines.isEmpty()) {
                Thread.sleep(1);
            }
        }

        @Override
        public void listen(Instant since, Runnable opened, Consumer<EngineEvent> receiver)
                throws EngineException, InterruptedException {
            while (true) {
                lines.take().play(opened, receiver);
            }
        }
    }
}
