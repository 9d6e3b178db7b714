/// JSONata as Step Functions speaks it, evaluated by com.dashjoin:jsonata.
package dev.millrace.local.statemachines.jsonata;
