"""The review app: reviewers read what was found and decide; every page is a file in `pages`."""
