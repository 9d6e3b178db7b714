package dev.millrace.triage.classify.json;

import dev.millrace.core.error.Defect;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.core.text.MaskedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The versions of the prompt for second opinions: `prompts/triage/VERSION/instructions.md`.
public final class OpinionPrompts {

    private static final String NAME = "triage";
    private static final int SHOWN_OF_HASH = 12;

    private final VersionedPolicies folder;

    private OpinionPrompts(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The prompts below the folder of all policies.
    public static OpinionPrompts in(Path policies) {
        return new OpinionPrompts(new VersionedPolicies(policies.resolve("prompts")));
    }

    /// @param route `triage:1@0f6a3822060f`
    record Version(String route, MaskedText instructions) {}

    Version inForce() {
        var label = folder.inForce(NAME);
        var file = folder.folderOf(NAME, label).resolve("instructions.md");
        try {
            var text = Files.readString(file);
            var hash = Sha256.of(text).substring(0, SHOWN_OF_HASH);
            return new Version(new PolicyVersion(NAME, label + "@" + hash).toString(), MaskedText.alreadyMasked(text));
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        }
    }
}
