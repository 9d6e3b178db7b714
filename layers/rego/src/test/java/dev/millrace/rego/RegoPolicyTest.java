package dev.millrace.rego;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rego.Verdict.Allowed;
import dev.millrace.rego.Verdict.Denied;
import dev.millrace.rego.Verdict.NeedsApproval;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegoPolicyTest {

    private final RegoPolicies policies = RegoPolicies.in(Path.of("src/test/policies"));

    @Test
    void a_policy_may_ask_for_a_person() {
        assertThat(policies.current("asks").evaluate(Map.of()).verdict())
                .isEqualTo(new NeedsApproval(List.of("a person must look at this")));
    }

    @Test
    void an_undefined_decision_denies() {
        var policy = policies.current("undefined");
        assertThat(policy.evaluate(Map.of("known", true)).verdict()).isEqualTo(new Allowed());
        assertThat(policy.evaluate(Map.of("known", false)).verdict())
                .isEqualTo(Denied.because("the policy is undefined for this input"));
    }

    @Test
    void a_decision_of_another_type_denies() {
        assertThat(policies.current("wrong-type").evaluate(Map.of()).verdict()).isInstanceOf(Denied.class);
    }

    @Test
    void a_policy_that_contradicts_itself_denies_and_works_again_afterwards() {
        var policy = policies.current("contradiction");
        assertThat(policy.evaluate(Map.of("a", true, "b", true)).verdict()).isInstanceOf(Denied.class);
        assertThat(policy.evaluate(Map.of("a", true)).verdict()).isEqualTo(new Allowed());
    }

    @Test
    void a_policy_that_takes_too_long_denies_and_works_again_afterwards() {
        var policy = policies.current("endless");
        assertThat(policy.evaluate(Map.of("upTo", 1)).verdict()).isEqualTo(new Allowed());
        assertThat(policy.evaluate(Map.of("upTo", 100_000)).verdict()).isInstanceOf(Denied.class);
        assertThat(policy.evaluate(Map.of("upTo", 1)).verdict()).isEqualTo(new Allowed());
    }

    @Test
    void evaluations_that_take_too_long_do_not_use_up_what_others_need() {
        var policy = policies.current("endless");
        for (var i = 0; i < 6; i++) {
            assertThat(policy.evaluate(Map.of("upTo", 100_000)).verdict()).isInstanceOf(Denied.class);
        }
        assertThat(policy.evaluate(Map.of("upTo", 1)).verdict()).isEqualTo(new Allowed());
    }

    @Test
    void each_evaluation_has_the_whole_time_however_shortly_it_follows_another() {
        var policy = policies.current("endless");
        var stop = System.nanoTime() + Deadline.TIME.toNanos() / 2;
        while (System.nanoTime() < stop) {
            assertThat(policy.evaluate(Map.of("upTo", 1)).verdict()).isEqualTo(new Allowed());
        }
        var began = System.nanoTime();
        var verdict = policy.evaluate(Map.of("upTo", 100_000)).verdict();
        assertThat(verdict).isEqualTo(Denied.because("the policy took longer than 1000 ms"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Deadline.TIME);
    }

    @Test
    void whoever_asked_too_much_is_not_left_interrupted() {
        policies.current("endless").evaluate(Map.of("upTo", 100_000));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void an_interrupted_caller_is_denied_and_stays_interrupted() {
        var policy = policies.current("endless");
        policy.evaluate(Map.of("upTo", 1));
        Thread.currentThread().interrupt();
        var verdict = policy.evaluate(Map.of("upTo", 100_000)).verdict();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(verdict).isEqualTo(Denied.because("the evaluation was interrupted"));
    }

    @Test
    void the_same_input_has_the_same_hash_whatever_the_order_of_its_keys() {
        var policy = policies.current("asks");
        var one = policy.evaluate(new LinkedHashMap<>(Map.of("a", 1, "b", 2)));
        var other = policy.evaluate(new TreeMap<>(Map.of("b", 2.0, "a", 1.0)));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void many_threads_get_their_own_answers() {
        var policy = policies.current("undefined");
        assertThat(IntStream.range(0, 400).parallel().allMatch(i -> {
                    var verdict = policy.evaluate(Map.of("known", i % 2 == 0)).verdict();
                    return (verdict instanceof Allowed) == (i % 2 == 0);
                }))
                .isTrue();
    }
}
