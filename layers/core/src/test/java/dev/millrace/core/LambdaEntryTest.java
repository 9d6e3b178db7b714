package dev.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.Functions;
import dev.millrace.core.function.Restorable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaEntryTest {

    record Greeting(TenantId tenant, List<String> names, Optional<Instant> at) {}

    record Greeted(String text, Optional<String> note) {}

    private static final String SECRET = "hunter2";
    private static final String GREETING = "{\"tenant\":\"acme\",\"names\":[\"Ada\"]}";

    private static LambdaEntry entry(String definition, Functions... modules) {
        return new LambdaEntry(
                new Environment(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", definition)), List.of(modules));
    }

    private static <I> Functions task(Class<I> input, Function<I, ?> function) {
        return (catalog, _) -> catalog.task("greet", input, () -> function::apply);
    }

    @Test
    void a_task_is_called_with_its_input_and_answers_json() throws Exception {
        var entry = entry(
                "greet",
                task(
                        Greeting.class,
                        greeting -> new Greeted(
                                greeting.tenant() + "/" + greeting.names().getFirst(), Optional.empty())));
        assertThat(new Invoked(entry).with(GREETING)).isEqualTo("{\"text\":\"acme/Ada\"}");
    }

    @Test
    void a_task_that_answers_nothing_answers_null() throws Exception {
        var entry = entry("greet", task(Greeting.class, _ -> Optional.empty()));
        assertThat(new Invoked(entry).with(GREETING)).isEqualTo("null");
    }

    @Test
    void only_the_named_function_is_built() throws Exception {
        Functions module = (catalog, _) -> {
            catalog.task("other", Greeting.class, () -> {
                throw new AssertionError("built, though nobody named it");
            });
            catalog.task("greet", Greeting.class, () -> _ -> "hello");
        };
        assertThat(new Invoked(entry("greet", module)).with(GREETING)).isEqualTo("\"hello\"");
    }

    @Test
    void a_name_that_nobody_defines_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> entry("missing", task(Greeting.class, _ -> "hello")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("[greet]");
    }

    @Test
    void a_name_that_two_modules_define_is_refused() {
        assertThatThrownBy(() -> entry("greet", task(Greeting.class, _ -> 1), task(Greeting.class, _ -> 2)))
                .hasMessageContaining("greet is defined twice");
    }

    @Test
    void a_missing_definition_says_where_to_declare_it() {
        assertThatThrownBy(() -> new LambdaEntry(new Environment(Map.of()), List.of()))
                .hasMessageContaining("SPRING_CLOUD_FUNCTION_DEFINITION")
                .hasMessageContaining("template.yaml");
    }

    @Test
    void an_input_that_breaks_the_schema_is_refused_with_every_violation() {
        var entry = entry("greet", task(Greeting.class, _ -> "hello"));
        var refusal =
                catchThrowable(() -> new Invoked(entry).with("{\"tenant\":\"Hunter2!\",\"names\":[],\"hunter2\":1}"));
        assertThat(refusal).isInstanceOf(InvalidInput.class);
        assertThat(((InvalidInput) refusal).violations()).hasSize(3);
        assertThat(refusal).hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"hunter2\"", "{\"tenant\":\"acme\"} trailing"})
    void what_is_no_object_is_refused(String event) {
        var entry = entry("greet", task(Greeting.class, _ -> "hello"));
        assertThatThrownBy(() -> new Invoked(entry).with(event))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void our_own_exceptions_keep_their_class_which_state_machines_match() {
        for (var failure : List.of(
                new Transient("try again", new IllegalStateException(SECRET)),
                new PolicyDenied("no"),
                new Conflict("later"),
                new Defect("broken", new IllegalStateException(SECRET)),
                new InvalidInput("$.tenant", "is not known"))) {
            var thrown = catchThrowable(() -> new Invoked(entry("greet", failing(failure))).with(GREETING));
            assertThat(thrown)
                    .hasSameClassAs(failure)
                    .hasMessage(failure.getMessage())
                    .hasNoCause();
            assertThat(((MillraceException) thrown).code().errorEquals())
                    .isEqualTo(thrown.getClass().getName());
        }
    }

    @Test
    void a_foreign_exception_leaves_as_a_defect_that_quotes_nothing() {
        var thrown = catchThrowable(
                () -> new Invoked(entry("greet", failing(new IllegalStateException(SECRET)))).with(GREETING));
        assertThat(thrown)
                .isInstanceOf(Defect.class)
                .hasNoCause()
                .hasMessageStartingWith("java.lang.IllegalStateException at dev.millrace.core.LambdaEntryTest")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void the_log_of_a_failure_quotes_nothing_and_names_the_request() {
        var log = PrintedLines.during(() -> {
            var entry = entry("greet", failing(new IllegalStateException(SECRET)));
            assertThatThrownBy(() -> new Invoked(entry).with(GREETING)).isInstanceOf(Defect.class);
        });
        assertThat(log)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(SECRET)
                        .doesNotContain("Ada")
                        .contains("\"requestId\":\"request-1\""));
    }

    private static Functions failing(RuntimeException failure) {
        return task(Greeting.class, _ -> {
            throw failure;
        });
    }

    @Test
    void many_invocations_at_once_do_not_mix() throws Exception {
        var invoked = new Invoked(
                entry("greet", task(Greeting.class, greeting -> greeting.names().getFirst())));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 500)
                    .<Callable<String>>mapToObj(
                            i -> () -> invoked.with("{\"tenant\":\"acme\",\"names\":[\"n" + i + "\"]}"))
                    .toList();
            var answers =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers)
                    .containsExactlyElementsOf(IntStream.range(0, 500)
                            .mapToObj(i -> "\"n" + i + "\"")
                            .toList());
        }
    }

    @Test
    void priming_before_a_snapshot_calls_no_function_but_lets_it_get_ready() throws Exception {
        var steps = new ArrayList<String>();
        var entry = entry("greet", (catalog, _) -> catalog.task("greet", Greeting.class, () -> new Recording(steps)));
        entry.beforeCheckpoint(org.crac.Core.getGlobalContext());
        entry.afterRestore(org.crac.Core.getGlobalContext());
        assertThat(new Invoked(entry).with(GREETING)).isEqualTo("\"hello\"");
        assertThat(steps).containsExactly("prime", "reconnect", "apply");
    }

    private record Recording(List<String> steps) implements Function<Greeting, String>, Restorable {
        @Override
        public String apply(Greeting greeting) {
            steps.add("apply");
            return "hello";
        }

        @Override
        public void prime() {
            steps.add("prime");
        }

        @Override
        public void reconnect() {
            steps.add("reconnect");
        }
    }

    @Test
    void events_are_never_logged() {
        var log = PrintedLines.during(() ->
                new Invoked(entry("greet", task(Greeting.class, _ -> SECRET))).with(GREETING));
        assertThat(log).isEmpty();
    }
}
