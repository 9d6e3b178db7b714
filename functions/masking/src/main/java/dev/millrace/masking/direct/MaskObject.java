package dev.millrace.masking.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.text.UnicodeReader;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.structured.Format;
import dev.millrace.dlp.structured.StreamedMasking;
import dev.millrace.dlp.structured.StructuredMasker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.TreeMap;
import java.util.function.Function;

/// Masks an object of any size as a stream, in memory that does not grow with it.
///
/// The masked object appears once all of it is masked, or not at all. The same object under the same policy gives the
/// same bytes under the same key, however often it is asked for. Reads UTF-8 and, by their byte order marks, the other
/// encodings of Unicode; writes UTF-8. Bytes that are no text become U+FFFD, which hides nothing from the detectors
/// around them.
public final class MaskObject implements Function<ObjectRequest, ObjectAnswer> {

    private final MaskingEngine engine;
    private final PolicySource policies;
    private final Buckets buckets;
    private final String lake;

    /// @param lake the bucket that masked objects go to
    public MaskObject(MaskingEngine engine, PolicySource policies, Buckets buckets, String lake) {
        this.engine = engine;
        this.policies = policies;
        this.buckets = buckets;
        this.lake = lake;
    }

    @Override
    public ObjectAnswer apply(ObjectRequest request) {
        var format = request.mediaType()
                .map(Request::format)
                .or(() -> Format.ofFileName(request.object().key()))
                .orElse(Format.TEXT);
        var target = new ObjectPointer(lake, request.targetKey());
        var masking = masked(request, format, target);
        var counts = new TreeMap<String, Long>();
        masking.counts().forEach((type, count) -> counts.put(type.name(), count));
        return new ObjectAnswer(
                target,
                masking.characters(),
                counts,
                masking.structure().format().label(),
                masking.structure().reason(),
                masking.policy().toString());
    }

    private StreamedMasking masked(ObjectRequest request, Format format, ObjectPointer target) {
        var done = new StreamedMasking[1];
        try (var raw = open(request.object())) {
            buckets.open(lake).write(target.key(), out -> done[0] = mask(request, format, raw, out));
        } catch (IOException e) {
            throw new Transient("reading %s or writing %s broke off".formatted(request.object(), target), e);
        }
        return done[0];
    }

    private InputStream open(ObjectPointer object) {
        return buckets.open(object.bucket())
                .open(object.key())
                .orElseThrow(
                        () -> new InvalidInput("$.object", "there is no object %s; upload it first".formatted(object)));
    }

    private StreamedMasking mask(ObjectRequest request, Format format, InputStream raw, OutputStream out)
            throws IOException {
        var document =
                new DocumentId(request.documentId().orElse(request.object().key()));
        var masker = new StructuredMasker(engine.under(policies.policyFor(request.tenant())));
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var reader = new BufferedReader(UnicodeReader.of(raw));
        var masking = masker.mask(reader, writer, format, new MaskingScope(request.tenant(), document));
        writer.flush();
        return masking;
    }
}
