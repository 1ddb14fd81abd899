package org.entente.core.evaluation;

/** Whether a council's form is sent after its meetings. */
enum Sending {
    ON, OFF
}
