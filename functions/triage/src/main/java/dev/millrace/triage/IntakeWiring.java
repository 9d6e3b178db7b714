package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.eventbridge.EventBridgePublisher;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.triage.intake.MaskTask;
import dev.millrace.triage.intake.MaskTicket;
import dev.millrace.triage.intake.SubmitTickets;
import dev.millrace.triage.json.QueuedTickets;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.json.StoredRawTickets;
import dev.millrace.triage.mask.dlp.TenantTextMasker;
import dev.millrace.triage.mask.dlp.TenantTicketMasker;
import dev.millrace.triage.stepfunctions.StepFunctionsTriages;

/// Builds the functions of the package `intake`.
final class IntakeWiring {

    private IntakeWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.queue("submitTickets", () -> submitTickets(environment));
        catalog.task("maskTicket", MaskTask.class, () -> maskTicket(environment));
    }

    private static SubmitTickets submitTickets(Environment environment) {
        var aws = AwsClients.of(environment);
        return new SubmitTickets(
                new QueuedTickets(),
                Tenants.of(environment),
                new StoredRawTickets(new S3Buckets(aws.s3()), environment.require("UPLOAD_BUCKET")),
                new StepFunctionsTriages(aws.stepFunctions(), environment.require("TICKET_TRIAGE_STATE_MACHINE_ARN")),
                new EventBridgePublisher(aws.eventBridge(), environment.require("EVENT_BUS")));
    }

    private static MaskTicket maskTicket(Environment environment) {
        var buckets = new S3Buckets(AwsClients.of(environment).s3());
        return new MaskTicket(
                new StoredRawTickets(buckets, environment.require("UPLOAD_BUCKET")),
                new TenantTicketMasker(TenantTextMasker.from(environment).masking()),
                new StoredMaskedTickets(buckets, environment.require("LAKE_BUCKET")));
    }
}
