package dev.millrace.core.s3;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Bytes on their way into one object, in parts. What fits into one part is written at once.
///
/// S3 takes 10,000 parts of 5 MiB or more:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>. Ours allow objects of 78 GiB.
final class MultipartWrite extends OutputStream {

    private static final int PART = 8 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<CompletedPart> parts = new ArrayList<>();
    private @Nullable String upload;

    MultipartWrite(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(int b) {
        part.write(b);
        sendFullPart();
    }

    @Override
    public void write(byte @Nullable [] bytes, int offset, int length) {
        for (var at = 0; at < length; ) {
            var count = Math.min(length - at, PART - part.size());
            part.write(Objects.requireNonNull(bytes), offset + at, count);
            at += count;
            sendFullPart();
        }
    }

    /// Makes an object of all that was written.
    void complete() {
        if (upload == null) {
            s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(part.toByteArray()));
            return;
        }
        if (part.size() > 0) {
            send(upload);
        }
        s3.completeMultipartUpload(
                complete -> complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
    }

    /// Forgets all that was written. If S3 does not answer, the bucket's lifecycle does it.
    void abort(Throwable because) {
        if (upload == null) {
            return;
        }
        try {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            because.addSuppressed(e);
        }
    }

    private void sendFullPart() {
        if (part.size() == PART) {
            if (upload == null) {
                upload = s3.createMultipartUpload(
                                create -> create.bucket(bucket).key(key))
                        .uploadId();
            }
            send(upload);
        }
    }

    private void send(String upload) {
        var number = parts.size() + 1;
        var sent = s3.uploadPart(
                send -> send.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromBytes(part.toByteArray()));
        parts.add(CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        part.reset();
    }
}
