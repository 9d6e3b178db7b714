package dev.millrace.local.template;

import java.util.Set;

/// Types of resources that matter on AWS and change nothing on a laptop: permissions, encryption, alarms.
///
/// They are accepted as they are, their properties unread. Everything that is not listed here and has no reader is
/// refused.
final class WithoutLocalEffect {

    private static final Set<String> TYPES = Set.of(
            "AWS::ApplicationAutoScaling::ScalableTarget",
            "AWS::ApplicationAutoScaling::ScalingPolicy",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::Events::EventBusPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::IAM::ServiceLinkedRole",
            "AWS::KMS::Alias",
            "AWS::Lambda::LayerVersionPermission",
            "AWS::Lambda::Permission",
            "AWS::Logs::LogGroup",
            "AWS::Logs::MetricFilter",
            "AWS::Logs::ResourcePolicy",
            "AWS::S3::BucketPolicy",
            "AWS::SQS::QueuePolicy",
            "AWS::XRay::Group",
            "AWS::XRay::SamplingRule");

    private WithoutLocalEffect() {}

    static boolean contains(String type) {
        return TYPES.contains(type);
    }
}
