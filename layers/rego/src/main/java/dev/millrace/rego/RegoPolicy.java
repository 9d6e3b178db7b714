package dev.millrace.rego;

import com.styra.opa.wasm.OpaPolicy;
import com.styra.opa.wasm.OpaPolicyPool;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.rego.Verdict.Denied;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One version of a policy, compiled by OPA to WebAssembly and run inside this JVM.
///
/// Whatever goes wrong denies: an undefined decision, one of another type, an error in the policy, one that takes
/// longer than a second. Safe for use by many threads.
public final class RegoPolicy {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    /// Pages of 64 KiB: 64 MiB. A policy that needs more fails, and denies.
    private static final int MOST_PAGES = 1024;
    private static final int MOST_AT_ONCE = 4;
    private static final int SHOWN_OF_HASH = 12;

    private final String name;
    private final String version;
    private final OpaPolicyPool instances;

    RegoPolicy(String name, String version, CompiledPolicy compiled) {
        this.name = name;
        this.version = version + "@" + compiled.hash().substring(0, SHOWN_OF_HASH);
        this.instances = OpaPolicyPool.create(
                () -> OpaPolicy.builder()
                        .withPolicy(compiled.wasm().duplicate())
                        .withMaxMemory(MOST_PAGES)
                        .build(),
                MOST_AT_ONCE);
    }

    /// The name that it is found by.
    public String name() {
        return name;
    }

    /// Version and hash: `1@0f6a3822060f`.
    public String version() {
        return version;
    }

    /// Asks the policy.
    ///
    /// @param input what can be written as JSON
    public Evaluation evaluate(Map<String, Object> input) {
        var json = Json.canonical(input);
        var hash = Sha256.of(json);
        return new Evaluation(name, version, hash, verdictInTime(json));
    }

    /// Building an instance takes longer than any evaluation, and is not held against the policy.
    private Verdict verdictInTime(String input) {
        try {
            var instance = instances.borrow();
            var answer = new FutureTask<>(() -> answer(instance, input));
            return inTime(answer, Thread.ofVirtual().name("rego").start(answer));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Denied.because("the evaluation was interrupted");
        }
    }

    /// The thread is interrupted and the task is not cancelled, for only a task that runs gives its instance back.
    private static Verdict inTime(Future<String> answer, Thread thread) throws InterruptedException {
        try {
            return Answer.read(answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            thread.interrupt();
            return Denied.because("the policy took longer than %d ms".formatted(LONGEST.toMillis()));
        } catch (ExecutionException _) {
            return Denied.because("the policy failed on this input");
        }
    }

    /// An instance that failed may be left in any state: it is thrown away.
    private static String answer(OpaPolicyPool.Loan instance, String input) {
        try (instance) {
            try {
                return instance.policy().evaluate(input);
            } catch (RuntimeException e) {
                instance.discard();
                throw e;
            }
        }
    }
}
