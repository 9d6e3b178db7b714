package dev.millrace.local.s3;

import dev.millrace.local.s3.Intents.Intent;
import dev.millrace.local.s3.ObjectChange.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Reports every finished change before the client hears that it is finished, so that a client which was told "done"
/// can rely on the event. Hides files that are still being written.
final class WatchedBlobStore extends ForwardingBlobStore {

    private static final HeadObjectResponse NOTHING =
            HeadObjectResponse.builder().contentLength(0L).build();

    private final Path buckets;
    private final Intents intents;
    private final ObjectChanges changes;
    private final Map<String, Integer> writing = new ConcurrentHashMap<>();
    private final AtomicLong lastSequence = new AtomicLong();

    WatchedBlobStore(BlobStore store, Path buckets, Intents intents, ObjectChanges changes) {
        super(store);
        this.buckets = buckets;
        this.intents = intents;
        this.changes = changes;
    }

    /// Removes files that an earlier process was killed in writing. Call it before anybody writes.
    ///
    /// @return the changes that were made and perhaps not reported
    List<Intent> recover() throws IOException {
        List<Intent> made = new ArrayList<>();
        for (var intent : intents.leftOver()) {
            var object = buckets.resolve(intent.bucket()).resolve(intent.key());
            TemporaryFiles.sweep(object, intent.since());
            if (wasMade(intent, object)) {
                made.add(intent);
            } else {
                intents.close(intent);
            }
        }
        return made;
    }

    void reportAgain(List<Intent> made) {
        for (var intent : made) {
            report(intent);
            intents.close(intent);
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        return changing(
                Kind.CREATED, "PutObject", request.bucket(), request.key(), () -> super.putBlob(request, payload));
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return changing(
                Kind.CREATED,
                "CopyObject",
                request.destinationBucket(),
                request.destinationKey(),
                () -> super.copyBlob(request));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return changing(
                Kind.CREATED,
                "CompleteMultipartUpload",
                upload.containerName(),
                upload.blobName(),
                () -> super.completeMultipartUpload(upload, request));
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        return changing(Kind.DELETED, "DeleteObject", request.bucket(), request.key(), () -> super.removeBlob(request));
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        var page = super.list(request);
        var visible = page.contents().stream()
                .filter(object -> !isBeingWritten(request.bucket(), object))
                .toList();
        return visible.size() == page.contents().size()
                ? page
                : page.toBuilder().contents(visible).build();
    }

    /// A file whose key is no longer being written has been renamed meanwhile; if it is still there, it is an object.
    private boolean isBeingWritten(String bucket, S3Object object) {
        return TemporaryFiles.keyOf(object.key())
                .filter(key -> writing.containsKey(bucket + "/" + key) || !super.blobExists(bucket, object.key()))
                .isPresent();
    }

    private <T> T changing(Kind kind, String reason, String bucket, String key, Supplier<T> change) {
        var intent = intents.open(kind, reason, bucket, key);
        writing.merge(bucket + "/" + key, 1, Integer::sum);
        try {
            var response = change.get();
            report(intent);
            return response;
        } finally {
            writing.computeIfPresent(bucket + "/" + key, (name, count) -> count == 1 ? null : count - 1);
            intents.close(intent);
        }
    }

    private void report(Intent intent) {
        var head = intent.kind() == Kind.CREATED ? head(intent) : NOTHING;
        var eTag = head.eTag() == null ? "" : head.eTag().replace("\"", "");
        changes.accept(new ObjectChange(
                intent.kind(),
                intent.bucket(),
                intent.key(),
                head.contentLength(),
                eTag,
                sequencer(),
                intent.reason(),
                Instant.now()));
    }

    /// Nothing, if somebody deleted the object in the meantime: that is a change of its own.
    private HeadObjectResponse head(Intent intent) {
        var request = HeadObjectRequest.builder()
                .bucket(intent.bucket())
                .key(intent.key())
                .build();
        try {
            return super.blobMetadata(request);
        } catch (NoSuchKeyException e) {
            return NOTHING;
        }
    }

    private static boolean wasMade(Intent intent, Path object) throws IOException {
        return intent.kind() == Kind.DELETED
                ? !Files.exists(object)
                : Files.exists(object) && TemporaryFiles.isFrom(object, intent.since());
    }

    private String sequencer() {
        var now = Instant.now();
        var microseconds = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return "%018X".formatted(lastSequence.updateAndGet(last -> Math.max(last + 1, microseconds)));
    }
}
