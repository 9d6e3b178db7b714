package dev.millrace.local.masking;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.UnicodeReader;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.structured.StructuredMasker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./millrace mask`
@Command(
        name = "mask",
        mixinStandardHelpOptions = true,
        description =
                "Masks personal data and secrets in a file of any size, keeping JSON, CSV and HTML what they are.",
        footer = {
            "",
            "What replaces values by a keyed hash or shifts dates takes its key from MILLRACE_MASKING_SECRET.",
            "Exit status: 0 it worked, 1 it failed, 2 wrong usage."
        })
public final class MaskCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The file to mask, UTF-8 or UTF-16; - for standard input. What comes out is UTF-8.")
    private String file = "-";

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            defaultValue = "standard",
            description = "A policy of layers/policies/dlp, or a file of that form (default: ${DEFAULT-VALUE}).")
    private String policy = "standard";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "text, json, csv, html, or auto: by the file's name, else by how it begins.")
    private Choice format = Choice.auto;

    @Option(names = "--inspect", description = "List what would be masked, by type and place, without any text.")
    private boolean inspect;

    @Option(names = "--json", description = "Say what happened as one line of JSON.")
    private boolean json;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            defaultValue = "local",
            description = "Whose text it is: keyed hashes differ from tenant to tenant (default: ${DEFAULT-VALUE}).")
    private String tenant = "local";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var scope = scope();
        var masker = new StructuredMasker(Engines.under(Policies.find(policy, this::wrongUsage)));
        try (var input = open();
                var reader = new BufferedReader(UnicodeReader.of(input));
                var target = Target.of(output)) {
            var chosen = format.of(file, reader);
            if (inspect) {
                var structure = Findings.print(masker, reader, chosen, json, target.writer());
                target.finish();
                structure.reason().ifPresent(reason -> Summary.printBroken(reason, messages()));
                return 0;
            }
            var masking = masker.mask(reader, target.writer(), chosen, scope);
            target.finish();
            Summary.print(masking, json, messages());
            return 0;
        }
    }

    private ProgressInput open() throws IOException {
        if (file.equals("-")) {
            return new ProgressInput(System.in, 0, spec.commandLine().getErr());
        }
        var path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw wrongUsage("%s is a folder: name a file".formatted(file));
        }
        if (!Files.exists(path)) {
            throw wrongUsage("there is no file %s".formatted(file));
        }
        var size = Files.isRegularFile(path) ? Files.size(path) : 0;
        return new ProgressInput(
                Files.newInputStream(path), size, spec.commandLine().getErr());
    }

    private MaskingScope scope() {
        try {
            var name = Path.of(file).getFileName();
            return new MaskingScope(new TenantId(tenant), new DocumentId(name == null ? file : name.toString()));
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    /// Where the masked text does not go.
    private PrintWriter messages() {
        return output == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private ParameterException wrongUsage(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }
}
