"""The pages of the app: each module names its own in `PAGES`; a new file is a new page."""
