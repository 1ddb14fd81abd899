package org.entente.core.consultation;

/** Whether a file that is given out can only be opened with a password (I-05). */
enum RoundLock {
    PASSWORD, NONE
}
