package dev.millrace.rego;

import com.styra.opa.wasm.OpaPolicy;
import com.styra.opa.wasm.OpaPolicyPool;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.rego.Verdict.Denied;
import java.util.Map;

/// One version of a policy, compiled by OPA to WebAssembly and run inside this JVM.
///
/// Whatever goes wrong denies: an undefined decision, one of another type, an error in the policy, one that takes
/// longer than a second. Safe for use by many threads.
public final class RegoPolicy {

    /// Pages of 64 KiB: 64 MiB. A policy that needs more fails, and denies.
    private static final int MOST_PAGES = 1024;
    private static final int MOST_AT_ONCE = 4;
    private static final int SHOWN_OF_HASH = 12;
    private static final Verdict TOO_LONG =
            Denied.because("the policy took longer than %d ms".formatted(Deadline.TIME.toMillis()));
    private static final Verdict INTERRUPTED = Denied.because("the evaluation was interrupted");
    private static final Verdict FAILED = Denied.because("the policy failed on this input");

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
        try (var instance = instances.borrow()) {
            return inTime(instance, input);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    /// An instance that failed or was stopped may be left in any state: it is thrown away.
    private static Verdict inTime(OpaPolicyPool.Loan instance, String input) {
        var deadline = Deadline.begin();
        try {
            var answer = instance.policy().evaluate(input);
            return deadline.met() ? Answer.read(answer) : TOO_LONG;
        } catch (RuntimeException | Error _) {
            instance.discard();
            return deadline.met() ? failed() : TOO_LONG;
        }
    }

    private static Verdict failed() {
        return Thread.currentThread().isInterrupted() ? INTERRUPTED : FAILED;
    }
}
