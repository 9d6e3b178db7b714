package dev.millrace.core.policy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of policies: `NAME/VERSION/` holds each version, and the file `NAME/current` names the one in force.
///
/// A version that was ever in force stays, so that its decisions can be replayed.
///
/// @param folder read anew at every call, so that a policy is changed by changing its files
public record VersionedPolicies(Path folder) {

    /// The names of all policies, in order.
    ///
    /// @throws Defect if the folder cannot be read
    public List<String> names() {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("current")))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(folder), e);
        }
    }

    /// Whether there is a policy of that name.
    public boolean exists(String name) {
        requireLabel(name);
        return Files.exists(folder.resolve(name).resolve("current"));
    }

    /// The version in force.
    ///
    /// @throws InvalidInput if there is no such policy
    public String inForce(String name) {
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

    /// Where the files of a version lie.
    ///
    /// @param version a label, or a label and a hash: `1@0f6a3822060f`
    /// @throws InvalidInput if there is no such policy or version
    public Path folderOf(String name, String version) {
        var label = labelOf(version);
        requireLabel(name);
        requireLabel(label);
        var found = folder.resolve(name).resolve(label);
        if (!Files.isDirectory(found)) {
            throw new InvalidInput("$.policy", "there is no version %s of the policy %s".formatted(label, name));
        }
        return found;
    }

    /// The label of a version that may carry a hash.
    public static String labelOf(String version) {
        return version.split("@", 2)[0];
    }

    /// Makes sure that what was asked for is what there is.
    ///
    /// @param asked a label, or a label and a hash
    /// @param kept the label and hash of what lies in the folder
    /// @throws InvalidInput if another hash was asked for
    public static void requireSame(String name, String asked, String kept) {
        if (asked.contains("@") && !asked.equals(kept)) {
            throw new InvalidInput(
                    "$.policy", "version %s of the policy %s is not kept; there is %s".formatted(asked, name, kept));
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
