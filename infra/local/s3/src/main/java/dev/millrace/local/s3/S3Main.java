package dev.millrace.local.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// Starts the S3 part. Says `READY` once it answers, and ends when its standard input does.
public final class S3Main {

    private static final int THREADS = 64;
    private static final long MILLISECONDS_TO_STOP = 500;

    private S3Main() {}

    public static void main(String[] arguments) throws Exception {
        ParentWatch.start();
        logOnlyWarnings();
        var settings = S3Settings.parse(arguments);
        var buckets = Files.createDirectories(settings.data().resolve("buckets"));
        ExtendedAttributes.require(buckets);
        for (var bucket : settings.buckets()) {
            Files.createDirectories(buckets.resolve(bucket));
        }
        var store = store(settings);
        var unreported = store.recover();
        var proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
                .awsAuthentication(AuthenticationType.NONE, null, null)
                .jettyMaxThreads(THREADS)
                .stopTimeout(MILLISECONDS_TO_STOP)
                .build();
        proxy.start();
        System.out.println("READY " + proxy.getPort());
        store.reportAgain(unreported);
    }

    private static void logOnlyWarnings() {
        System.setProperty("LOG_LEVEL", "warn");
        System.setProperty("logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
    }

    private static WatchedBlobStore store(S3Settings settings) throws IOException {
        var buckets = settings.data().resolve("buckets");
        var changes = settings.listener()
                .<ObjectChanges>map(url -> new HttpObjectChanges(url, settings.notifyingBuckets()))
                .orElse(change -> {});
        var intents = new Intents(Files.createDirectories(settings.data().resolve("intents")));
        return new WatchedBlobStore(new FilesystemNio2BlobStore(buckets.toString()), buckets, intents, changes);
    }
}
