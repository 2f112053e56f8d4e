package com.oraclelumira.auditor.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.security.TokenScope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void constants_are_kept_by_the_ids_that_other_programs_know_them_by() {
        kept(AuditReport.Verdict.class, AuditReport.Verdict::id);
        kept(Finding.Kind.class, Finding.Kind::id);
        kept(DriftClass.class, DriftClass::id);
        kept(Severity.class, Severity::id);
        kept(SubjectType.class, SubjectType::id);
        kept(Trigger.class, Trigger::id);
        kept(Cause.Kind.class, Cause.Kind::id);
        kept(Change.class, Change::id);
        kept(Action.Kind.class, Action.Kind::id);
        kept(Role.class, Role::id);
        kept(TokenScope.class, TokenScope::id);
    }

    private static <E extends Enum<E>> void kept(Class<E> type, Function<E, String> id) {
        assertThat(type.getEnumConstants()).allSatisfy(constant -> {
            assertThat(Values.plain(constant)).isEqualTo(id.apply(constant));
            assertThat(Values.constant(type, id.apply(constant))).isEqualTo(constant);
        });
    }

    @Test
    void what_stands_for_no_constant_is_refused() {
        assertThatThrownBy(() -> Values.constant(Role.class, "root")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void times_are_kept_in_utc_to_the_microsecond() {
        Object kept = Values.plain(Instant.parse("2026-11-24T09:30:00.123456789Z"));

        assertThat(kept).isEqualTo(LocalDateTime.parse("2026-11-24T09:30:00.123456"));
    }

    @Test
    void what_is_absent_is_null_and_what_is_there_stands_for_itself() {
        assertThat(Values.plain(Optional.empty())).isNull();
        assertThat(Values.plain(Optional.of(Role.ADMIN))).isEqualTo("admin");
        assertThat(Values.plain(7)).isEqualTo(7);
    }

    @Test
    void several_are_an_array_of_texts() {
        UUID id = UUID.randomUUID();

        assertThat(Values.plain(List.of(id))).isEqualTo(new String[] {id.toString()});
        assertThat(Values.plain(List.of(Severity.LOW, Severity.HIGH))).isEqualTo(new String[] {"low", "high"});
    }
}
