package org.entente.web.inbound;

import java.util.Optional;

/** Texts that we wrote ourselves, to be recognized when they come back; nobody else can make one. */
public interface Seal {

    /** The text with its signature, in letters that can stand in an address. */
    String sign(String text);

    /** The text, or empty when we did not sign it. */
    Optional<String> read(String signed);
}
