package dev.millrace.rego;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.rego.Verdict.Denied;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The Rego policies of a folder. Each is compiled when it is first asked for.
public final class RegoPolicies {

    /// Stands for the version of a policy that there was not.
    private static final String NONE = "none";

    /// After 2,000 calls of a method the JVM compiles it at the latest (HotSpot's `Tier3CompileThreshold`).
    private static final int REHEARSALS = 2_000;

    private final VersionedPolicies folder;
    private final Map<String, RegoPolicy> loaded = new ConcurrentHashMap<>();

    private RegoPolicies(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The policies below that folder.
    public static RegoPolicies in(Path folder) {
        return new RegoPolicies(new VersionedPolicies(folder));
    }

    /// Compiles all that are in force and asks each so often that the JVM compiles it, too: before a snapshot of the
    /// process, not in the first call after it. Policies have no effects.
    ///
    /// @throws dev.millrace.core.error.Defect if one cannot be loaded
    public void prime() {
        for (var name : folder.names()) {
            var policy = current(name);
            IntStream.range(0, REHEARSALS).forEach(_ -> policy.evaluate(Map.of()));
        }
    }

    /// The version in force.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is no such policy
    /// @throws dev.millrace.core.error.Defect if it cannot be loaded
    public RegoPolicy current(String name) {
        return version(name, folder.inForce(name));
    }

    /// A version by its label, or by label and hash as [RegoPolicy#version] tells it.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is no such policy, no such version, or another hash
    /// @throws dev.millrace.core.error.Defect if it cannot be loaded
    public RegoPolicy version(String name, String version) {
        var files = folder.folderOf(name, version);
        var label = VersionedPolicies.labelOf(version);
        var policy = loaded.computeIfAbsent(
                name + "/" + label, _ -> new RegoPolicy(name, label, CompiledPolicy.read(files)));
        VersionedPolicies.requireSame(name, version, policy.version());
        return policy;
    }

    /// Asks the version in force. What no policy was written for is denied.
    ///
    /// @throws dev.millrace.core.error.Defect if the policy cannot be loaded
    public Evaluation evaluate(String name, Map<String, Object> input) {
        return folder.exists(name) ? current(name).evaluate(input) : absent(name, input);
    }

    /// Asks the version that an evaluation named, be it that there was none.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it is not kept
    public Evaluation evaluate(PolicyVersion policy, Map<String, Object> input) {
        return policy.version().equals(NONE)
                ? absent(policy.name(), input)
                : version(policy.name(), policy.version()).evaluate(input);
    }

    private static Evaluation absent(String name, Map<String, Object> input) {
        return new Evaluation(name, NONE, Sha256.of(Json.canonical(input)), Denied.because("there is no such policy"));
    }
}
