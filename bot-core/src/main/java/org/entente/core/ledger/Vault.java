package org.entente.core.ledger;

/** Seals what must not be readable for somebody who only has the database, a copy or a dump of it: tokens. */
public interface Vault {

    /**
     * Seals a text.
     *
     * @param place where it is kept; opened elsewhere it is refused, so that nobody can exchange two sealed texts
     */
    String seal(String plain, String place);

    /**
     * What was sealed for this place.
     *
     * @throws WrongKey when it was sealed with another key or for another place, or was changed
     */
    String open(String sealed, String place);

    /** The key is not the one with which something was sealed. Says nothing of either. */
    final class WrongKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public WrongKey(Throwable cause) {
            super("sealed with another key", cause);
        }
    }
}
