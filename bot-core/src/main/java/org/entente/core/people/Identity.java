package org.entente.core.people;

/**
 * Who somebody is on a platform. One person has as many as they have accounts.
 *
 * @param workspace the platform's id of the workspace or tenant
 * @param user the platform's id of the account inside it
 */
public record Identity(Platform platform, String workspace, String user) {}
