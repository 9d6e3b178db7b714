package dev.millrace.search.answer.json;

import dev.millrace.core.error.Defect;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.answer.AnswerPrompt;
import dev.millrace.search.answer.AnswerRules;
import dev.millrace.search.answer.Prompts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The versions of a prompt in a folder: `NAME/VERSION/` holds `instructions.md`, `envelope.schema.json` and
/// `rules.json`. The route names all three by one hash.
public final class PromptFolder implements Prompts {

    private static final String INSTRUCTIONS = "instructions.md";
    private static final String ENVELOPE = "envelope.schema.json";
    private static final String RULES = "rules.json";
    private static final int SHOWN_OF_HASH = 12;

    private final VersionedPolicies folder;
    private final String name;

    /// @param name of the prompt, a folder in that folder
    public PromptFolder(Path folder, String name) {
        this.folder = new VersionedPolicies(folder);
        this.name = name;
    }

    @Override
    public AnswerPrompt inForce() {
        return read(folder.inForce(name));
    }

    @Override
    public AnswerPrompt of(String route) {
        var wanted = PolicyVersion.parse(route);
        var found = read(wanted.version());
        VersionedPolicies.requireSame(
                name, wanted.version(), PolicyVersion.parse(found.route()).version());
        return found;
    }

    private AnswerPrompt read(String version) {
        var files = folder.folderOf(name, version);
        var label = VersionedPolicies.labelOf(version);
        return new AnswerPrompt(
                new PolicyVersion(name, label + "@" + hash(files)).toString(),
                MaskedText.alreadyMasked(text(files.resolve(INSTRUCTIONS))),
                Json.object(text(files.resolve(ENVELOPE))),
                Json.read(text(files.resolve(RULES)).getBytes(StandardCharsets.UTF_8), AnswerRules.class));
    }

    private static String hash(Path files) {
        var whole = new StringBuilder();
        for (var file : List.of(INSTRUCTIONS, ENVELOPE, RULES)) {
            whole.append(file)
                    .append(' ')
                    .append(Sha256.of(text(files.resolve(file))))
                    .append('\n');
        }
        return Sha256.of(whole.toString()).substring(0, SHOWN_OF_HASH);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        }
    }
}
