/** A small service of notes and errands on which the platform's concerns are tried. */
package jp.banso.platform.trial;
