package dev.millrace.rego;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The Rego policies of a folder: `NAME/VERSION/policy.wasm` beside its source, and `NAME/current`, which holds the
/// version in force. Policies are loaded when they are first asked for.
public final class RegoPolicies {

    private final Path folder;
    private final Map<String, RegoPolicy> loaded = new ConcurrentHashMap<>();

    private RegoPolicies(Path folder) {
        this.folder = folder;
    }

    /// The policies below that folder.
    public static RegoPolicies in(Path folder) {
        return new RegoPolicies(folder);
    }

    /// The version in force.
    ///
    /// @throws InvalidInput if there is no such policy
    /// @throws Defect if it cannot be loaded
    public RegoPolicy current(String name) {
        return version(name, inForce(name));
    }

    /// A version by its name, or by name and hash as [RegoPolicy#version] tells it.
    ///
    /// @throws InvalidInput if there is no such policy, no such version, or one of another hash
    /// @throws Defect if it cannot be loaded
    public RegoPolicy version(String name, String version) {
        var label = version.split("@", 2)[0];
        requireLabel(name);
        requireLabel(label);
        if (!Files.isDirectory(folder.resolve(name).resolve(label))) {
            throw new InvalidInput("$.policy", "there is no version %s of the policy %s".formatted(label, name));
        }
        var policy = loaded.computeIfAbsent(name + "/" + label, _ -> load(name, label));
        if (version.contains("@") && !version.equals(policy.version())) {
            throw new InvalidInput(
                    "$.policy",
                    "version %s of the policy %s is not kept; there is %s".formatted(version, name, policy.version()));
        }
        return policy;
    }

    private RegoPolicy load(String name, String label) {
        return new RegoPolicy(
                name, label, CompiledPolicy.read(folder.resolve(name).resolve(label)));
    }

    private String inForce(String name) {
        requireLabel(name);
        var current = folder.resolve(name).resolve("current");
        if (!Files.exists(current)) {
            throw new InvalidInput("$.policy", "there is no policy " + name);
        }
        try {
            return Files.readString(current).strip();
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(current), e);
        }
    }

    /// Names become paths, so they hold nothing that could lead elsewhere.
    private static void requireLabel(String label) {
        var plain = label.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        if (label.isEmpty() || !plain) {
            throw new InvalidInput("$.policy", "a policy is named in lower-case letters, digits and hyphens");
        }
    }
}
