package dev.millrace.triage.context.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.triage.context.source.TimedSource.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedSourceTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Limits LIMITS = new Limits(Duration.ofMillis(200), Duration.ofMinutes(5));

    private final SettableClock clock = new SettableClock();
    private final List<Set<String>> asked = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean away;
    private volatile boolean hangs;
    private final TimedSource<String, String> source = new TimedSource<>("cmdb", LIMITS, this::answer, threads, clock);

    @AfterEach
    void release() {
        released.countDown();
        threads.close();
    }

    @Test
    void an_answer_says_how_much_was_found_and_that_it_is_new() {
        var answer = ask("mail");

        assertThat(answer.values()).containsExactly("about mail");
        assertThat(answer.report().state()).isEqualTo("answered");
        assertThat(answer.report().count()).isOne();
        assertThat(answer.report().ageSeconds()).isZero();
    }

    @Test
    void what_was_said_lately_is_not_asked_for_again_and_tells_its_age() {
        ask("mail");
        clock.advance(Duration.ofMinutes(2));

        var answers = source.ask(ACME, Set.of("mail", "web")).join();

        assertThat(asked).containsExactly(Set.of("mail"), Set.of("web"));
        assertThat(of(answers, "mail").report().ageSeconds()).isEqualTo(120);
        assertThat(of(answers, "web").report().ageSeconds()).isZero();
    }

    @Test
    void what_is_no_longer_fresh_is_asked_for_again() {
        ask("mail");
        clock.advance(Duration.ofMinutes(5));

        assertThat(ask("mail").report().ageSeconds()).isZero();
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_source_that_fails_leaves_what_it_said_before_and_says_so() {
        ask("mail");
        clock.advance(Duration.ofHours(1));
        away = true;

        var answer = ask("mail");

        assertThat(answer.values()).containsExactly("about mail");
        assertThat(answer.report().state()).isEqualTo("failed");
        assertThat(answer.report().ageSeconds()).isEqualTo(3_600);
        assertThat(ask("web").values()).isEmpty();
    }

    @Test
    void a_source_that_is_too_slow_is_not_waited_for() {
        hangs = true;

        var answer = ask("mail");

        assertThat(answer.values()).isEmpty();
        assertThat(answer.report().state()).isEqualTo("late");
    }

    @Test
    void a_source_that_answers_too_late_is_remembered_for_the_next() throws InterruptedException {
        hangs = true;
        ask("mail");
        released.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(ask("mail").report().state()).isEqualTo("answered");
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_error_of_any_kind_is_a_failed_source_and_nothing_worse() {
        var broken = new TimedSource<String, String>(
                "cmdb",
                LIMITS,
                (_, _) -> {
                    throw new StackOverflowError();
                },
                threads,
                clock);

        assertThat(of(broken.ask(ACME, Set.of("mail")).join(), "mail").report().state())
                .isEqualTo("failed");
    }

    @Test
    void what_one_tenant_was_told_no_other_hears() {
        ask("mail");
        away = true;

        assertThat(of(source.ask(new TenantId("globex"), Set.of("mail")).join(), "mail")
                        .values())
                .isEmpty();
    }

    private Answer<String> ask(String key) {
        return of(source.ask(ACME, Set.of(key)).join(), key);
    }

    private static Answer<String> of(Map<String, Answer<String>> answers, String key) {
        return Objects.requireNonNull(answers.get(key));
    }

    private Map<String, List<String>> answer(TenantId tenant, Set<String> keys) {
        synchronized (asked) {
            asked.add(Set.copyOf(keys));
        }
        if (away) {
            throw new Transient("the fake source is away, as it was told to be");
        }
        if (hangs) {
            await();
        }
        var answers = new HashMap<String, List<String>>();
        keys.forEach(key -> answers.put(key, List.of("about " + key)));
        return answers;
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
