/** Point programmes; see the README for what this service owns and whom it talks to. */
package jp.banso.points;
