package dev.millrace.ingestion;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.eventbridge.EventBridgePublisher;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.ledger.store.StoredAnchors;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.ingestion.commit.CommitDocuments;
import dev.millrace.ingestion.commit.CommitRequest;
import dev.millrace.ingestion.commit.DocumentClaims;
import dev.millrace.ingestion.commit.MaintainTable;
import dev.millrace.ingestion.commit.ReleaseClaims;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.delta.DeltaLedgerArchive;
import dev.millrace.ingestion.dynamodb.DynamoDbClaims;
import dev.millrace.ingestion.eventbridge.EventAnnouncements;
import dev.millrace.ingestion.extract.ExtractRequest;
import dev.millrace.ingestion.extract.ExtractText;
import dev.millrace.ingestion.extract.Formats;
import dev.millrace.ingestion.extract.Markdown;
import dev.millrace.ingestion.extract.PlainText;
import dev.millrace.ingestion.extract.Reader;
import dev.millrace.ingestion.index.IndexRequest;
import dev.millrace.ingestion.json.JsonDocumentLines;
import dev.millrace.ingestion.json.StoredExtracts;
import dev.millrace.ingestion.json.StoredManifests;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.jsoup.HtmlText;
import dev.millrace.ingestion.ledger.ExportLedger;
import dev.millrace.ingestion.pdfbox.PdfLimits;
import dev.millrace.ingestion.pdfbox.PdfText;
import dev.millrace.ingestion.reindex.ReindexRequest;
import dev.millrace.ingestion.stepfunctions.StepFunctionsExecutions;
import dev.millrace.ingestion.submit.Admission;
import dev.millrace.ingestion.submit.SubmitDocuments;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the functions of this module.
public final class IngestionWiring implements Functions {

    private static final String TABLE = "tables/documents";
    private static final String LEDGER = "tables/ledger";

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.queue("submitDocuments", () -> submitDocuments(environment));
        catalog.task("extractText", ExtractRequest.class, () -> extractText(environment));
        catalog.task("commitDocuments", CommitRequest.class, () -> commitDocuments(environment));
        catalog.task(
                "indexDocuments",
                IndexRequest.class,
                () -> IndexWiring.indexDocuments(environment, table(environment)));
        catalog.task(
                "reindexKnowledge",
                ReindexRequest.class,
                () -> IndexWiring.reindexKnowledge(environment, table(environment)));
        catalog.task("releaseClaims", CommitRequest.class, () -> releaseClaims(environment));
        catalog.event("maintainTable", MaintainTable.Due.class, () -> {
            var maintainTable = new MaintainTable(table(environment));
            return event -> maintainTable.apply(event.detail());
        });
        catalog.event("exportLedger", ExportLedger.Due.class, () -> {
            var exportLedger = exportLedger(environment);
            return event -> exportLedger.apply(event.detail());
        });
    }

    private static SubmitDocuments submitDocuments(Environment environment) {
        var aws = AwsClients.of(environment);
        var buckets = new S3Buckets(aws.s3());
        var uploads = environment.require("UPLOAD_BUCKET");
        return new SubmitDocuments(
                new EventAnnouncements(),
                new Admission(buckets, uploads, tenants(environment)),
                new StoredManifests(buckets, uploads),
                new StepFunctionsExecutions(aws.stepFunctions(), environment.require("INGESTION_STATE_MACHINE_ARN")),
                new EventBridgePublisher(aws.eventBridge(), environment.require("EVENT_BUS")));
    }

    private static ExtractText extractText(Environment environment) {
        var buckets = buckets(environment);
        var uploads = environment.require("UPLOAD_BUCKET");
        var formats = new Formats(new PdfText(PdfLimits.USUAL), new HtmlText(), new Markdown(), new PlainText());
        return new ExtractText(
                new StoredManifests(buckets, uploads),
                new Reader(buckets, formats, new JsonDocumentLines()),
                new StoredExtracts(buckets, uploads));
    }

    private static CommitDocuments commitDocuments(Environment environment) {
        return new CommitDocuments(new MaskedLines(buckets(environment)), claims(environment), table(environment));
    }

    private static ReleaseClaims releaseClaims(Environment environment) {
        return new ReleaseClaims(new MaskedLines(buckets(environment)), claims(environment), table(environment));
    }

    private static ExportLedger exportLedger(Environment environment) {
        var buckets = buckets(environment);
        var lake = environment.require("LAKE_BUCKET");
        var dynamoDb = AwsClients.of(environment).dynamoDb();
        return new ExportLedger(
                new DynamoDbLedgerStore(dynamoDb, environment.require("LEDGER_TABLE")),
                new DeltaLedgerArchive(buckets, new ObjectPointer(lake, LEDGER), Clock.systemUTC()),
                new StoredAnchors(buckets.open(lake)));
    }

    private static S3Buckets buckets(Environment environment) {
        return new S3Buckets(AwsClients.of(environment).s3());
    }

    private static DocumentClaims claims(Environment environment) {
        return new DynamoDbClaims(
                AwsClients.of(environment).dynamoDb(), environment.require("CLAIMS_TABLE"), Clock.systemUTC());
    }

    private static DeltaDocumentTable table(Environment environment) {
        var root = new ObjectPointer(environment.require("LAKE_BUCKET"), TABLE);
        return new DeltaDocumentTable(buckets(environment), root, Clock.systemUTC());
    }

    private static Set<TenantId> tenants(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
