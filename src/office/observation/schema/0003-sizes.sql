-- How many colleagues an area had at the fewest in a month while its days were counted: minutes of four stay hidden when a fifth comes.
create table observation.area_size (
  site smallint not null,
  team text not null,
  month date not null check (month = date_trunc('month', month)),
  fewest smallint not null check (fewest >= 0),
  primary key (site, team, month)
);
grant select, insert, update on observation.area_size to willkommen_app;
