/**
 * Long work: submitted with its request, kept in the database, leased by one instance, done in one
 * transaction together with its completion, and watched while it runs. An instance that dies loses
 * its lease, and another does the job from the start; a late answer of the first is fenced out.
 */
package jp.banso.platform.jobs;
